import { notFound } from "next/navigation";
import { edition } from "#app/edition.ts";
import { Band } from "#author";
import { Post } from "#components/Post.tsx";
import { StaticPage } from "#components/StaticPage.tsx";
import { atSlug } from "#lib/site/post.ts";

export default async function SlugPage({ params }: PageProps<"/[slug]">) {
	const { slug } = await params;
	const found = await atSlug(edition(), decodeURIComponent(slug));
	if (!found) notFound();
	const band = <Band proof={found.model.proof} />;
	return found.kind === "post" ? (
		<Post model={found.model} band={band} />
	) : (
		<StaticPage model={found.model} band={band} />
	);
}
