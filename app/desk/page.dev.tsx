import { edition } from "#app/edition.ts";
import { Desk } from "#components/Desk.dev.tsx";
import { deskModel } from "#lib/desk.dev.ts";

export default async function DeskPage() {
	return <Desk model={await deskModel(edition())} now={Date.now()} />;
}
