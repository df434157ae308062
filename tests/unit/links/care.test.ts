import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import type { HelpLink } from "#lib/content/help-link.ts";
import { careOf } from "#lib/links/care.ts";
import { healthIn } from "#lib/links/health.ts";
import { readHistory } from "#lib/links/history.ts";
import type { LinkRecord } from "#lib/links/history-file.ts";
import { overviewOf } from "#lib/overview.ts";
import { forReaders, inDigests } from "#lib/posts.ts";
import { helpAt, helpPageModel } from "#lib/site/help.ts";
import { helpFile } from "#lib/site/help-files/index.ts";
import { atSlug } from "#lib/site/post.ts";
import { blogOf, post } from "#tests/support/blog.ts";

const today = "2026-10-01";
const fund: HelpLink = {
	kind: "donate",
	title: "A fund",
	url: "https://fund.example/#give",
	checked: "2026-09-01",
};

const gone: LinkRecord = { seen: [{ saw: "gone", first: "2026-09-01", last: "2026-09-02", status: 404 }] };
const home: LinkRecord = {
	seen: [{ saw: "home", first: "2026-09-01", last: "2026-09-02", to: "https://fund.example/" }],
};
const fine = (last: string): LinkRecord => ({ seen: [{ saw: "fine", first: "2020-01-01", last }] });

function care(links: readonly HelpLink[], record?: LinkRecord): string[] {
	const history = new Map(record ? [["https://fund.example/", record]] : []);
	return careOf(links, { history, today, months: 12, language: "en-GB" }).map(({ reason }) => reason);
}

describe("a list of ways to help", () => {
	it("wants nothing when all is well", () => {
		expect(care([fund])).toEqual([]);
		expect(care([{ ...fund, until: "2026-12-01" }], fine("2026-09-30"))).toEqual([]);
	});

	it.each<[string, Partial<HelpLink>, LinkRecord | undefined, string]>([
		[
			"gone",
			{},
			gone,
			"“A fund” is gone since 1 September 2026: name another address or a kept copy (archived)",
		],
		[
			"gone, with a copy",
			{ archived: "https://archive.example/" },
			gone,
			"“A fund” is gone since 1 September 2026: readers get the kept copy",
		],
		["a front page now", {}, home, "“A fund” leads to a front page only: look what became of it"],
		[
			"over",
			{ until: "2026-09-30" },
			gone,
			"“A fund” was over on 30 September 2026: say what became of it (outcome)",
		],
		["over soon", { until: "2026-10-15" }, undefined, "“A fund” ends on 15 October 2026"],
		[
			"not looked at for a year",
			{ checked: "2025-09-30" },
			fine("2025-09-30"),
			"1 link was last checked more than 12 months ago: look, and write the day (checked)",
		],
	])("wants care for a link that is %s", (_, more, record, said) => {
		expect(care([{ ...fund, ...more }], record)).toEqual([said]);
	});

	it("wants no more of what is over when it says what became of it", () => {
		expect(care([{ ...fund, until: "2026-09-30", outcome: "They raised it all." }], gone)).toEqual([]);
	});

	it("wants a first look at pages, not at numbers, which no program can look at", () => {
		const { checked: _, ...unchecked } = fund;
		expect(care([unchecked, { kind: "call", title: "A line", url: "tel:+1-202-224-3121" }])).toEqual([
			"1 link was never looked at: npm run links",
		]);
	});

	it("counts a look of the author's or of the program's, whichever is later", () => {
		expect(care([{ ...fund, checked: "2020-01-01" }], fine("2026-09-30"))).toEqual([]);
		expect(care([fund], fine("2020-01-01"))).toEqual([]);
		expect(care([{ ...fund, checked: "2027-01-01" }], fine("2025-01-01"))).toHaveLength(1);
	});

	it("has its most urgent wants first", () => {
		const ending = { ...fund, title: "A vigil", url: "https://vigil.example/", until: "2026-10-02" };
		expect(care([ending, fund], gone).map((reason) => reason.slice(0, 9))).toEqual([
			"“A fund” ",
			"“A vigil”",
		]);
	});
});

describe("the overview and readers' pages", () => {
	const links = [{ kind: "donate", title: "A fund", url: "https://fund.example/" }];
	const history = JSON.stringify({
		"https://fund.example/": { ...gone, archived: "https://archive.example/a" },
	});

	it("name what a list for readers wants, and leave drafts in peace", async () => {
		const folder = blogOf({
			"_help/out.md": post({ title: "Out", published: true, links }, ""),
			"_help/draft.md": post({ title: "Draft", published: false, links }, ""),
			"_links.json": history,
		});
		const standings = await overviewOf(readBlog(folder, new Date(`${today}T12:00:00Z`)));
		expect(standings.map(({ name, care }) => [name, care.map(({ kind }) => kind)])).toEqual([
			["draft", []],
			["out", ["gone"]],
		]);
	});

	it("name what a list that stands in a post wants", async () => {
		const folder = blogOf({
			"bread.md": post(
				{ title: "Bread", description: "Twice.", date: "2026-05-01", published: true },
				":::ways-to-help[Do]\n- donate: [A fund](https://fund.example/) — it pays for lawyers\n:::",
			),
			"_links.json": history,
		});
		const [bread] = await overviewOf(readBlog(folder, new Date(`${today}T12:00:00Z`)));
		expect(bread?.care.map(({ kind }) => kind)).toEqual(["gone"]);
	});

	it("know of a link what was found out, and nothing of one that nobody has looked at", () => {
		const health = healthIn(readHistory(blogOf({ "_links.json": history })).value, today);
		expect(health("https://fund.example#give")).toEqual({
			state: "gone",
			archived: "https://archive.example/a",
		});
		expect(health("https://other.example/")).toEqual({ state: "unknown" });
		expect(health("tel:+1-202-224-3121")).toEqual({ state: "unknown" });
	});
});

describe("readers of a list with a link that is gone", () => {
	const links = [
		{ kind: "donate", title: "A fund", url: "https://fund.example/" },
		{
			kind: "read",
			title: "An article",
			url: "https://paper.example/",
			archived: "https://archive.example/own",
		},
		{ kind: "read", title: "Another", url: "https://other.example/" },
	];
	const files = (until: string) => ({
		"_help/out.md": post({ title: "Out", published: true, links }, ""),
		"bread.md": post(
			{ title: "Bread", description: "Twice.", date: "2026-05-01", published: true },
			":::ways-to-help[Do]\n- donate: [A fund](https://fund.example/) — it pays for lawyers\n:::",
		),
		"_links.json": JSON.stringify({
			"https://fund.example/": {
				archived: "https://archive.example/found",
				seen: [{ saw: "gone", first: "2026-09-01", last: until, status: 404 }],
			},
			"https://paper.example/": { seen: [{ saw: "gone", first: "2026-09-01", last: until, status: 404 }] },
		}),
	});

	/** Where the links of the shared list and of the post's own list lead. */
	async function shown(until: string) {
		const edition = forReaders(readBlog(blogOf(files(until)), new Date(`${today}T12:00:00Z`)));
		const page = await helpPageModel(edition, "out");
		const [bread] = edition.posts;
		const own = bread && (await helpAt(edition, bread, "own-0"));
		return [page?.list, own].map((list) =>
			list?.groups.flatMap(({ parts }) => parts.flatMap((part) => part.links.map(({ href }) => href))),
		);
	}

	it("get the kept copy, the author's own before the one that was found", async () => {
		expect(await shown("2026-09-02")).toEqual([
			["https://archive.example/found", "https://archive.example/own", "https://other.example/"],
			["https://archive.example/found"],
		]);
	});

	it("get their pages made again when that is found out", async () => {
		const { "_links.json": found, ...before } = files("2026-09-02");
		const folder = blogOf({
			...before,
			"lamps.md": post(
				{ title: "Lamps", description: "Of them.", date: "2026-05-01", published: true },
				"Lamps.",
			),
		});
		const models = async () => {
			const edition = inDigests(forReaders(readBlog(folder, new Date(`${today}T12:00:00Z`))));
			return Promise.all(["bread", "lamps"].map(async (slug) => JSON.stringify(await atSlug(edition, slug))));
		};
		const [bread, lamps] = await models();
		writeFileSync(path.join(folder, "_links.json"), found);
		const [breadNow, lampsNow] = await models();
		expect([bread === breadNow, lamps === lampsNow]).toEqual([false, true]);
	});

	it("are told of none of it as something to do, by machines either", async () => {
		const edition = forReaders(readBlog(blogOf(files("2026-09-02")), new Date(`${today}T12:00:00Z`)));
		const { data = "" } = (await helpPageModel(edition, "out"))?.head ?? {};
		expect(JSON.parse(data)["@graph"][0].itemListElement.map(({ url }: { url: string }) => url)).toEqual([
			"https://other.example/",
		]);
		const opml = helpFile(edition, "out", "reading.opml")?.text;
		expect([...(opml ?? "").matchAll(/ url="([^"]+)"/g)].map(([, url]) => url)).toEqual([
			"https://archive.example/own",
			"https://other.example/",
		]);
	});

	it("get the page itself while that is not sure", async () => {
		expect(await shown("2026-09-01")).toEqual([
			["https://fund.example/", "https://paper.example/", "https://other.example/"],
			["https://fund.example/"],
		]);
	});
});
