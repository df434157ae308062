import { notFound } from "next/navigation";
import { edition } from "#app/edition.ts";
import { Tag } from "#components/Tag.tsx";
import { tagModel } from "#lib/site/tags.ts";

export default async function TagPage({ params }: PageProps<"/tags/[tag]">) {
	const { tag } = await params;
	const model = tagModel(edition(), decodeURIComponent(tag));
	if (!model) notFound();
	return <Tag model={model} />;
}
