import { edition } from "#app/edition.ts";
import { Desk } from "#components/Desk.dev.tsx";
import { deskModel } from "#lib/desk.dev.ts";

/** `/desk/?all` has all that is in hand. */
export default async function DeskPage({ searchParams }: { readonly searchParams: Promise<object> }) {
	const all = "all" in (await searchParams);
	return <Desk model={await deskModel(edition(), all)} now={Date.now()} />;
}
