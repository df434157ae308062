import fc from "fast-check";
import { expect, it } from "vitest";
import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { relatedTo } from "#lib/site/related.ts";

const editionOf = (tagSets: readonly (readonly string[])[]): Edition => {
	const posts = tagSets.map((tags, index) => ({
		slug: `post-${index}`,
		title: `Post ${index}`,
		tags: tags.map((slug) => ({ slug, label: slug })),
	})) as unknown as Post[];
	return { posts, pages: [], lists: [] } as unknown as Edition;
};

/** The same, by looking at every other post. */
function slowly({ posts }: Edition, at: number): string[] {
	const tagsOf = (index: number) => new Set(posts[index]?.tags.map(({ slug }) => slug));
	const count = (tag: string) => posts.filter(({ tags }) => tags.some(({ slug }) => slug === tag)).length;
	const others = posts.flatMap((post, index) => {
		const shared = [...tagsOf(at)].sort().filter((tag) => tagsOf(index).has(tag));
		const weight = shared.reduce((sum, tag) => sum + 1 / count(tag), 0);
		return Math.abs(index - at) > 1 && weight > 0 ? [{ post, weight, far: Math.abs(index - at), index }] : [];
	});
	const sorted = others.sort((a, b) => b.weight - a.weight || a.far - b.far || a.index - b.index);
	return sorted.slice(0, 2).map(({ post }) => `/${post.slug}/`);
}

it("what to read next is what one would find by looking at every other post", () => {
	const tagSets = fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { maxLength: 3 }), {
		maxLength: 14,
	});
	fc.assert(
		fc.property(tagSets, (sets) => {
			const edition = editionOf(sets);
			for (const [at, post] of edition.posts.entries()) {
				expect(relatedTo(post, edition).map(({ href }) => href)).toEqual(slowly(edition, at));
			}
		}),
	);
});
