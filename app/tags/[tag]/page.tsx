import { notFound } from "next/navigation";
import { Tag } from "#components/Tag.tsx";
import { currentEdition } from "#lib/posts.ts";
import { tagModel } from "#lib/site/tags.ts";

export default async function TagPage({ params }: PageProps<"/tags/[tag]">) {
	const { tag } = await params;
	const model = tagModel(currentEdition(), decodeURIComponent(tag));
	if (!model) notFound();
	return <Tag model={model} />;
}
