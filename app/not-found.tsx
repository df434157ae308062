import { NotFound } from "#components/NotFound.tsx";
import { currentEdition } from "#lib/posts.ts";
import { notFoundModel } from "#lib/site/not-found.ts";

export default function NotFoundPage() {
	return <NotFound model={notFoundModel(currentEdition())} />;
}
