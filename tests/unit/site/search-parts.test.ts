import fc from "fast-check";
import { expect, it } from "vitest";
import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { searchParts } from "#lib/site/search.ts";

const editionOf = (dates: readonly string[], pages: readonly string[] = []): Edition => {
	const posts = dates.map((date, index) => ({ slug: `post-${index}`, date }));
	posts.sort((a, b) => (a.date === b.date ? (a.slug < b.slug ? -1 : 1) : a.date < b.date ? 1 : -1));
	return { posts: posts as unknown as Post[], pages: pages.map((slug) => ({ slug })) } as unknown as Edition;
};

/** From busy months to quiet decades. */
const dates = fc
	.array(
		fc.record({
			year: fc.integer({ min: 1998, max: 2026 }),
			busy: fc.boolean(),
			day: fc.integer({ min: 1, max: 28 }),
		}),
		{ maxLength: 600, size: "max" },
	)
	.map((all) =>
		all.map(({ year, busy, day }) => {
			const month = busy ? `2024-0${1 + (day % 3)}` : `${year}-${String(1 + (day % 12)).padStart(2, "0")}`;
			return `${month}-${String(day).padStart(2, "0")}`;
		}),
	);

it("every post can be found in one part, the oldest first, and none is large unless its month is", () => {
	fc.assert(
		fc.property(dates, (all) => {
			const edition = editionOf(all);
			const parts = searchParts(edition);
			expect(parts.flatMap(({ addresses }) => addresses)).toEqual(
				edition.posts.toReversed().map(({ slug }) => `/${slug}/`),
			);
			expect(new Set(parts.map(({ name }) => name)).size).toBe(parts.length);
			const dateOf = new Map(edition.posts.map(({ slug, date = "" }) => [`/${slug}/`, date]));
			for (const { name, addresses } of parts) {
				const months = new Set(addresses.map((address) => dateOf.get(address)?.slice(0, 7)));
				if (addresses.length > 0) expect([...months][0]).toBe(name);
				expect(addresses.length <= 150 || months.size === 1).toBe(true);
			}
		}),
		{ numRuns: 60 },
	);
});

it("a post more leaves all parts as they are but the one that it is in, which may be halved", () => {
	fc.assert(
		fc.property(dates, fc.nat(), (all, which) => {
			fc.pre(all.length > 1);
			const edition = editionOf(all);
			const left = edition.posts.filter((_, index) => index !== which % all.length);
			const before = searchParts({ ...edition, posts: left }).map(({ addresses }) => addresses.join());
			const after = searchParts(edition).map(({ addresses }) => addresses.join());
			const gone = before.filter((part) => !after.includes(part));
			expect(gone.length).toBeLessThanOrEqual(1);
		}),
		{ numRuns: 60 },
	);
});

it("a blog of no more than that has one part, wherever the calendar would cut it", () => {
	const months = Array.from(
		{ length: 150 },
		(_, index) => `${2019 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, "0")}-01`,
	);
	expect(searchParts(editionOf(months))).toHaveLength(1);
	expect(searchParts(editionOf([...months, "2019-01-02"])).length).toBeGreaterThan(1);
});

it("pages stand in the newest part, and in one of their own where there are no posts", () => {
	expect(searchParts(editionOf(["2019-05-01", "2026-05-01"], ["about"]))).toEqual([
		{ name: "2019-05", addresses: ["/post-0/", "/post-1/", "/about/"] },
	]);
	expect(searchParts(editionOf([], ["about"]))).toEqual([{ name: "pages", addresses: ["/about/"] }]);
});
