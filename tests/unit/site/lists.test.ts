import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Blog, readBlog } from "#lib/blog.ts";
import { type Edition, forAuthor, forReaders } from "#lib/posts.ts";
import { addressesOf, pageAddresses } from "#lib/site/addresses.ts";
import { archiveModel, yearModel } from "#lib/site/archive.ts";
import { homeModel } from "#lib/site/home.ts";
import { atSlug } from "#lib/site/post.ts";
import { tagModel, tagsModel, tagYearModel } from "#lib/site/tags.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now } from "#tests/unit/support/problems.ts";

const written = (date: string, tags: string[] = [], changes: object = {}) =>
	post({ title: "T", description: "D", date, tags, published: true, ...changes }, "Words.");

const read = (files: Record<string, string>): Blog => readBlog(blogOf(files), now);

async function neighbours(edition: Edition, slug: string): Promise<(string | undefined)[]> {
	const found = await atSlug(edition, slug);
	return found?.kind === "post" ? [found.model.older?.href, found.model.newer?.href] : [];
}

describe("posts in a list", () => {
	it("stand newest first, those of one day by address, on every machine", () => {
		const blog = read({
			"b.md": written("2026-01-01"),
			"a.md": written("2026-01-01"),
			"c.md": written("2026-02-01"),
		});
		expect(forReaders(blog).posts.map(({ slug }) => slug)).toEqual(["c", "a", "b"]);
	});

	it("have the author's undated drafts above them", () => {
		const blog = read({ "a.md": written("2026-01-01"), "b.md": "Words." });
		expect(forAuthor(blog).posts.map(({ slug }) => slug)).toEqual(["b", "a"]);
		expect(archiveModel(forAuthor(blog)).years.map(({ label }) => label)).toEqual(["Undated", "2026"]);
	});

	it("stand under their years, with the years beside each", () => {
		const files = {
			"a.md": written("2020-05-01"),
			"b.md": written("2024-01-01"),
			"c.md": written("2026-01-01"),
		};
		const edition = forReaders(read(files));
		expect(archiveModel(edition).years.map(({ label, href }) => [label, href])).toEqual([
			["2026", "/archive/2026/"],
			["2024", "/archive/2024/"],
			["2020", "/archive/2020/"],
		]);
		expect(yearModel(edition, "2024")).toMatchObject({ older: { label: "2020" }, newer: { label: "2026" } });
		for (const year of ["2025", "", "__proto__", "Undated"]) expect(yearModel(edition, year)).toBeUndefined();
	});

	it("are only counted, from the year on with which the archive would hold more than 200", () => {
		const files: Record<string, string> = {};
		for (const year of [2022, 2023, 2024, 2025]) {
			for (let count = 0; count < 90; count++) files[`${year}-${count}.md`] = written(`${year}-01-01`);
		}
		const { years, earlier, count } = archiveModel(forReaders(read(files)));
		expect(years.map(({ label, entries }) => [label, entries.length])).toEqual([
			["2025", 90],
			["2024", 90],
		]);
		expect(earlier).toEqual([
			{ label: "2023", href: "/archive/2023/", count: 90 },
			{ label: "2022", href: "/archive/2022/", count: 90 },
		]);
		expect(count).toBe(360);
	});

	it("of a tag are cut in the same way, and each year that is only counted has a page", () => {
		const files: Record<string, string> = {};
		for (const year of [2022, 2023, 2024, 2025]) {
			for (let count = 0; count < 90; count++)
				files[`${year}-${count}.md`] = written(`${year}-01-01`, ["x y"]);
		}
		const edition = forReaders(read(files));
		const { years, earlier } = tagModel(edition, "x-y") ?? {};
		expect(years?.map(({ label }) => label)).toEqual(["2025", "2024"]);
		expect(earlier?.map(({ href }) => href)).toEqual(["/tags/x-y/in/2023/", "/tags/x-y/in/2022/"]);
		expect(pageAddresses(edition)).toEqual(expect.arrayContaining(earlier?.map(({ href }) => href) ?? []));
		expect(tagYearModel(edition, "x-y", "2023")).toMatchObject({
			title: "x y · 2023",
			newer: { label: "x y", href: "/tags/x-y/" },
			older: { label: "2022", href: "/tags/x-y/in/2022/" },
		});
		for (const year of ["2024", "2021", ""]) expect(tagYearModel(edition, "x-y", year)).toBeUndefined();
	});

	it("are twenty on the home page, which says where the others are", async () => {
		const files = (count: number) =>
			Object.fromEntries(
				Array.from({ length: count }, (_, index) => [`${index}a.md`, written("2026-01-01")]),
			);
		const twenty = await homeModel(forReaders(read(files(20))));
		expect(twenty.archive).toBeUndefined();
		const more = await homeModel(forReaders(read(files(21))));
		expect(more.archive).toEqual({ label: "All posts", href: "/archive/", count: 21 });
		expect(more.years.flatMap(({ entries }) => entries)).toHaveLength(19);
		expect((await homeModel(forReaders(read({})))).newest).toBeUndefined();
	});
});

describe("tags", () => {
	it("stand by use, then by address, each under the words it was first written with", () => {
		const edition = forReaders(
			read({
				"a.md": written("2026-03-01", ["Reading", "house"]),
				"b.md": written("2026-02-01", ["reading", "alone"]),
				"c.md": written("2026-01-01", ["READING"], { published: false }),
			}),
		);
		expect(tagsModel(edition).tags.map(({ label, count }) => [label, count])).toEqual([
			["Reading", 2],
			["alone", 1],
			["house", 1],
		]);
		expect(tagModel(edition, "reading")).toMatchObject({ label: "Reading", count: 2 });
		for (const tag of ["Reading", "", "__proto__", "constructor"])
			expect(tagModel(edition, tag)).toBeUndefined();
	});
});

describe("addresses", () => {
	it("are found by a slug in any Unicode form, and linked in one", async () => {
		const edition = forReaders(read({ "cafe\u0301.md": written("2026-01-01", ["日本"]) }));
		expect((await atSlug(edition, "cafe\u0301"))?.model.head.canonical).toMatch(/\/caf%C3%A9\/$/);
		expect((await atSlug(edition, "caf\u00e9"))?.kind).toBe("post");
		expect(pageAddresses(edition)).toEqual(
			expect.arrayContaining(["/caf%C3%A9/", "/tags/%E6%97%A5%E6%9C%AC/"]),
		);
		expect(addressesOf(edition).pages.get("/caf\u00e9/")).toBe("public");
	});

	it("of hidden posts are known as hidden, in the readers' edition and in the author's", () => {
		const blog = read({ "a.md": written("2026-01-01"), "b.md": written("2027-01-01"), "c.md": "" });
		for (const edition of [forReaders(blog), forAuthor(blog)]) {
			const { pages } = addressesOf(edition);
			expect(["/a/", "/b/", "/c/", "/d/"].map((address) => pages.get(address))).toEqual([
				"public",
				"hidden",
				"hidden",
				undefined,
			]);
		}
	});
});

describe("whatever posts a blog has", () => {
	const day = fc.constantFrom(
		"2024-02-29",
		"2025-12-31",
		"2026-01-01",
		"2026-10-01",
		"2026-10-02",
		"2027-06-01",
	);
	const flag = fc.constantFrom(true, true, false, "true", "yes", 1, undefined);
	const tag = fc.subarray(["reading", "Reading", "the house", "日本"]);
	const one = fc.record({ date: day, published: flag, tags: tag });

	it("each surface shows those that are published and not to come, and no other", async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(one, { maxLength: 8 }), async (posts) => {
				const files = posts.map(({ date, tags, published }, index) => [
					`p${index}.md`,
					written(date, tags, { published }),
				]);
				const edition = forReaders(read(Object.fromEntries(files)));
				const visible = posts
					.map((given, index) => ({ ...given, slug: `p${index}` }))
					.filter(({ date, published }) => published === true && date <= "2026-10-01")
					.sort((a, b) => (a.date === b.date ? (a.slug < b.slug ? -1 : 1) : a.date < b.date ? 1 : -1));
				const slugs = visible.map(({ slug }) => slug);
				const href = (slug?: string) => slug && `/${slug}/`;

				expect(edition.posts.map(({ slug }) => slug)).toEqual(slugs);
				for (const [index, slug] of slugs.entries()) {
					expect(await neighbours(edition, slug)).toEqual([href(slugs[index + 1]), href(slugs[index - 1])]);
				}
				const { years } = archiveModel(edition);
				expect(years.flatMap(({ entries }) => entries.map((entry) => entry.href))).toEqual(slugs.map(href));
				const counted = tagsModel(edition).tags.reduce((sum, { count }) => sum + count, 0);
				const tagged = visible.map(({ tags }) => new Set(tags.map((each) => each.toLowerCase())).size);
				expect(counted).toBe(tagged.reduce((sum, count) => sum + count, 0));
			}),
			{ numRuns: 60 },
		);
	}, 60_000);
});
