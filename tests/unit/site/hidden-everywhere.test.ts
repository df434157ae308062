import { cpSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { errorsIn } from "#lib/check.ts";
import { type Edition, forAuthor, forReaders, type PublicEdition } from "#lib/posts.ts";
import { pageAddresses } from "#lib/site/addresses.ts";
import { archiveModel, yearModel } from "#lib/site/archive.ts";
import { cardsOf } from "#lib/site/card.ts";
import { feedFormats, feedText } from "#lib/site/feed.ts";
import { helpIndexModel, helpPageModel } from "#lib/site/help.ts";
import { homeModel } from "#lib/site/home.ts";
import { manifest } from "#lib/site/manifest.ts";
import { notFoundModel } from "#lib/site/not-found.ts";
import { outlineOf } from "#lib/site/outline.ts";
import { picturesOf } from "#lib/site/pictures.ts";
import { atSlug } from "#lib/site/post.ts";
import { searchModel } from "#lib/site/search.ts";
import { sitemap } from "#lib/site/sitemap.ts";
import { siteData } from "#lib/site/structured-data.ts";
import { tagModel, tagsModel } from "#lib/site/tags.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now } from "#tests/unit/support/problems.ts";

/** A word that stands in every part of what is hidden, and nowhere else. */
const canary = "Canary";

const open = (title: string, date: string, body = "Words.") =>
	post({ title, description: `About ${title}.`, date, tags: ["shared"], published: true }, body);

const hidden = (changes: object) =>
	post(
		{
			title: `${canary} title`,
			description: `${canary} description`,
			date: "2026-06-15",
			tags: ["shared", `${canary} tag`],
			series: `${canary} series`,
			...changes,
		},
		`${canary} body with ![${canary} picture](${canary}.jpg) and [a link](https://${canary}.example/).`,
	);

const list = (changes: object) =>
	post(
		{
			title: `${canary} list`,
			links: [{ kind: "read", title: canary, url: "https://a.example/" }],
			...changes,
		},
		canary,
	);

/** Between each two posts for readers stands one of each hidden kind. */
const files = {
	"one.md": open("One", "2026-05-01"),
	[`${canary}-draft.md`]: hidden({ published: false }),
	[`${canary}-without-flag.md`]: hidden({ date: "2024-01-01" }),
	"two.md": open("Two", "2026-07-01", "See [one](one.md).\n\n::ways-to-help[families]"),
	[`${canary}-scheduled.md`]: hidden({ published: true, date: "2027-01-01" }),
	[`${canary}-string.md`]: hidden({ published: "true", date: "2026-07-15" }),
	"three.md": open("Three", "2026-08-01"),
	[`${canary}-unreadable.md`]: `---\ntitle: ${canary}: title\npublished: true\n---\n${canary}`,
	[`${canary}-unfinished.md`]: post(`title: ${canary}\npublished: true`, canary),
	[`${canary}-bytes.md`]: Buffer.from([0xff, ...Buffer.from(canary)]),
	"_pages/about.md": open("About", "2026-01-01"),
	[`_pages/${canary}.md`]: hidden({ published: false }),
	"_help/families.md": post(
		{ title: "Families", published: true, links: [{ kind: "read", title: "A", url: "https://a.example/" }] },
		"",
	),
	[`_help/${canary}.md`]: list({}),
	[`_help/${canary}-unclear.md`]: list({ published: "yes" }),
};

function blog() {
	const folder = blogOf(files);
	cpSync(
		path.join(import.meta.dirname, "../../fixtures/around/lamp.jpg"),
		path.join(folder, `${canary}.jpg`),
	);
	return readBlog(folder, now);
}

/** All that is computed for an edition, page by page. */
async function models(edition: Edition): Promise<Record<string, unknown>> {
	const { bySlug, years, tags } = outlineOf(edition);
	const each = async (keys: Iterable<string>, model: (key: string) => unknown) =>
		Promise.all([...keys].map(async (key) => [key, await model(key)]));
	return {
		addresses: pageAddresses(edition),
		home: await homeModel(edition),
		archive: archiveModel(edition),
		years: await each(years.keys(), (year) => yearModel(edition, year)),
		tags: tagsModel(edition),
		tag: await each(tags.keys(), (tag) => tagModel(edition, tag)),
		posts: await each(bySlug.keys(), (slug) => atSlug(edition, slug)),
		help: await helpIndexModel(edition),
		lists: await Promise.all(edition.lists.map(({ name }) => helpPageModel(edition, name))),
		search: searchModel(edition),
		"not found": notFoundModel(edition),
		"structured data": siteData(edition),
		pictures: [...(await picturesOf(edition)).values()],
	};
}

/** All files but pages. */
async function filesOf(edition: PublicEdition): Promise<Record<string, unknown>> {
	const tags = [undefined, ...outlineOf(edition).tags.keys()];
	const feeds = feedFormats.flatMap((format) => tags.map((tag) => feedText(edition, format, tag)));
	return {
		feeds: await Promise.all(feeds),
		sitemap: sitemap(edition),
		manifest: manifest(edition),
		cards: [...cardsOf(edition).values()],
	};
}

describe("what readers get", () => {
	it("holds no word of anything hidden, in any model, feed or file", async () => {
		const edition = forReaders(blog());
		for (const [name, made] of Object.entries({ ...(await models(edition)), ...(await filesOf(edition)) })) {
			expect([name, JSON.stringify(made).match(new RegExp(`.{0,40}${canary}.{0,40}`, "i"))?.[0]]).toEqual([
				name,
				undefined,
			]);
		}
	});

	it("would be noticed: the author's own models are full of it", async () => {
		const edition = forAuthor(blog());
		for (const [name, made] of Object.entries(await models(edition))) {
			if (!["search", "structured data"].includes(name)) {
				expect([name, JSON.stringify(made).toLowerCase().includes(canary.toLowerCase())]).toEqual([
					name,
					true,
				]);
			}
		}
	});

	it("is the posts that are published, newest first, and nothing else", () => {
		const { posts, pages, lists } = forReaders(blog());
		expect(posts.map(({ slug }) => slug)).toEqual(["three", "two", "one"]);
		expect(pages.map(({ slug }) => slug)).toEqual(["about"]);
		expect(lists.map(({ name }) => name)).toEqual(["families"]);
	});

	it("leads from post to post past what is hidden between them", async () => {
		const edition = forReaders(blog());
		const neighbours = async (slug: string) => {
			const found = await atSlug(edition, slug);
			return found?.kind === "post" ? [found.model.older?.href, found.model.newer?.href] : [];
		};
		expect(await neighbours("three")).toEqual(["/two/", undefined]);
		expect(await neighbours("two")).toEqual(["/one/", "/three/"]);
		expect(await neighbours("one")).toEqual([undefined, "/two/"]);
	});

	it("counts only what readers can open", () => {
		const edition = forReaders(blog());
		expect(tagsModel(edition).tags).toEqual([{ label: "shared", href: "/tags/shared/", count: 3 }]);
		expect(tagModel(edition, "shared")?.count).toBe(3);
		expect(tagModel(edition, "canary-tag")).toBeUndefined();
		expect(archiveModel(edition).count).toBe(3);
		expect(yearModel(edition, "2026")?.entries).toHaveLength(3);
		expect(yearModel(edition, "2024")).toBeUndefined();
		expect(yearModel(edition, "2027")).toBeUndefined();
	});

	it("has nothing at the address of what is hidden", async () => {
		const edition = forReaders(blog());
		for (const slug of ["canary-draft", "canary-scheduled", "canary-string", "canary", ""]) {
			expect(await atSlug(edition, slug)).toBeUndefined();
			expect(await helpPageModel(edition, slug)).toBeUndefined();
		}
	});

	it("is not built at all while a post says unclearly that it is for readers", async () => {
		const stopped = (await errorsIn(blog())).map(({ path: file }) => path.basename(file));
		expect(new Set(stopped)).toEqual(
			new Set(
				["string", "unreadable", "unfinished", "bytes", "unclear"].map((kind) => `${canary}-${kind}.md`),
			),
		);
	});
});

describe("a link to a hidden post", () => {
	it("stops the build, and even then is not told to readers", async () => {
		const folder = blogOf({
			"one.md": open("One", "2026-05-01", `See [it](${canary}.md), or [there](/${canary.toLowerCase()}/).`),
			[`${canary}.md`]: hidden({ published: false }),
		});
		const read = readBlog(folder, now);
		expect((await errorsIn(read)).map(({ rule }) => rule)).toEqual(["internal-link", "internal-link"]);
		const found = await atSlug(forReaders(read), "one");
		expect(JSON.stringify(found).toLowerCase()).not.toContain(canary.toLowerCase());
	});
});
