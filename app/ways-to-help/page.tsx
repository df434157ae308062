import { edition } from "#app/edition.ts";
import { HelpIndex } from "#components/HelpIndex.tsx";
import { helpIndexModel } from "#lib/site/help.ts";

export default async function HelpIndexPage() {
	return <HelpIndex model={await helpIndexModel(edition())} />;
}
