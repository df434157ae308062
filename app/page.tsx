import { Home } from "#components/Home.tsx";
import { currentEdition } from "#lib/posts.ts";
import { homeModel } from "#lib/site/home.ts";

export default function HomePage() {
	return <Home model={homeModel(currentEdition())} />;
}
