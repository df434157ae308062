import { edition } from "#app/edition.ts";
import { Tags } from "#components/Tags.tsx";
import { tagsModel } from "#lib/site/tags.ts";

export default function TagsPage() {
	return <Tags model={tagsModel(edition())} />;
}
