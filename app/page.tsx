import { edition } from "#app/edition.ts";
import { Home } from "#components/Home.tsx";
import { homeModel } from "#lib/site/home.ts";

export default async function HomePage() {
	return <Home model={await homeModel(edition())} />;
}
