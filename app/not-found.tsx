import { edition } from "#app/edition.ts";
import { NotFound } from "#components/NotFound.tsx";
import { notFoundModel } from "#lib/site/not-found.ts";

export default function NotFoundPage() {
	return <NotFound model={notFoundModel(edition())} />;
}
