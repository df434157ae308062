import { HelpIndex } from "#components/HelpIndex.tsx";
import { currentEdition } from "#lib/posts.ts";
import { helpIndexModel } from "#lib/site/help.ts";

export default async function HelpIndexPage() {
	return <HelpIndex model={await helpIndexModel(currentEdition())} />;
}
