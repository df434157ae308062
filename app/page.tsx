import { edition } from "#app/edition.ts";
import { Home } from "#components/Home.tsx";
import { homeModel } from "#lib/site/home.ts";

export default function HomePage() {
	return <Home model={homeModel(edition())} />;
}
