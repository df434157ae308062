import { gistOf } from "#lib/bodies.ts";
import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { postAddress } from "#lib/site/address.ts";
import { toLink } from "#lib/site/entries.ts";
import { frameOf } from "#lib/site/frame.ts";
import type { PostModel, StaticPageModel } from "#lib/site/models.ts";
import { outlineOf } from "#lib/site/outline.ts";
import { type OwnPart, ownPart, ownPartInDigest } from "#lib/site/own-part.ts";
import { proofOf } from "#lib/site/proof.ts";
import { relatedTo, seriesOf } from "#lib/site/related.ts";
import { segmentsOf } from "#lib/site/segments.ts";
import { ownListData } from "#lib/site/structured-data.ts";

/** What is at `/<slug>/`. */
type AtSlug =
	| { readonly kind: "post"; readonly model: PostModel }
	| { readonly kind: "page"; readonly model: StaticPageModel };

/** A post or page by its slug (decoded); undefined when this edition has none. */
export async function atSlug(edition: Edition, slug: string): Promise<AtSlug | undefined> {
	const post = outlineOf(edition).bySlug.get(slug.normalize("NFC"));
	if (!post) return undefined;
	return post.kind === "post"
		? { kind: "post", model: await postModel(edition, post) }
		: { kind: "page", model: await pageModel(edition, post) };
}

async function postModel(edition: Edition, post: Post): Promise<PostModel> {
	const place = outlineOf(edition).places.get(post) ?? 0;
	const newer = edition.posts[place - 1];
	const older = edition.posts[place + 1];
	const series = seriesOf(post, edition);
	return {
		...(await pageModel(edition, post)),
		related: relatedTo(post, edition),
		...(series && { series }),
		...(older && { older: toLink(older) }),
		...(newer && { newer: toLink(newer) }),
	};
}

type PageModel = OwnPart & Pick<StaticPageModel, "frame" | "body" | "proof">;

async function pageModel(edition: Edition, post: Post): Promise<PageModel> {
	const address = postAddress(post.slug);
	const proof = await proofOf(edition, post);
	return {
		...(await ownPartIn(edition, post)),
		frame: frameOf(edition, address),
		body: await segmentsOf(edition, { source: post, address }),
		...(proof && { proof }),
	};
}

async function ownPartIn(edition: Edition, post: Post): Promise<OwnPart> {
	const gist = await gistOf(post);
	const lists = ownListData(edition, post, gist.ownLists);
	const digest = edition.inDigests && lists.length === 0 ? ownPartInDigest(post) : undefined;
	return digest ?? ownPart(edition, post, gist, lists);
}
