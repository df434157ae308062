import { Tags } from "#components/Tags.tsx";
import { currentEdition } from "#lib/posts.ts";
import { tagsModel } from "#lib/site/tags.ts";

export default function TagsPage() {
	return <Tags model={tagsModel(currentEdition())} />;
}
