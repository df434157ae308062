import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { words } from "#lib/content/words.ts";
import { forReaders, inDigests } from "#lib/posts.ts";
import { helpIndexModel, helpPageModel } from "#lib/site/help.ts";
import { helpListHtml } from "#lib/site/help-html.ts";
import { isOver, type JudgedLink, type Showing, toGroups } from "#lib/site/help-links.ts";
import type { DatedText, HelpLinkModel } from "#lib/site/models.ts";
import { navigationOf } from "#lib/site/navigation.ts";
import { atSlug } from "#lib/site/post.ts";
import { sitemap } from "#lib/site/sitemap.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { problems } from "#tests/unit/support/problems.ts";

const showing: Showing = { today: "2026-10-01", language: "en-GB", written: "en-GB", words };

const said = (text: DatedText = []): string =>
	text.map((part) => (typeof part === "string" ? part : part.day.long)).join("");

const link = (more: Partial<JudgedLink>): JudgedLink => ({
	kind: "donate",
	title: "A fund",
	url: "https://www.fund.example/",
	...more,
});

/** A link as readers get it. */
function shown(more: Partial<JudgedLink>): HelpLinkModel {
	const [only] = toGroups([link(more)], showing).flatMap(({ parts }) => parts.flatMap(({ links }) => links));
	if (!only) throw new Error("no link");
	return only;
}

const groupsOf = (...links: Partial<JudgedLink>[]) =>
	toGroups(links.map(link), showing).map(({ label, parts }) => [
		label,
		...parts.map((part) => [part.title, ...part.links.map(({ title }) => title)]),
	]);

describe("a list of ways to help", () => {
	it("is grouped by what the reader does, under the author's headings, and what is over comes last", () => {
		expect(
			groupsOf(
				{ kind: "read", title: "1" },
				{ title: "2", for: "In Arizona" },
				{ title: "3", until: "2026-09-30" },
				{ title: "4" },
				{ title: "5", for: "In Arizona" },
			),
		).toEqual([
			["Give", [undefined, "4"], ["In Arizona", "2", "5"]],
			["Read", [undefined, "1"]],
			["Over", [undefined, "3"]],
		]);
	});

	it.each([
		["on the last day", { until: "2026-10-01" }, false],
		["on the day after", { until: "2026-09-30" }, true],
		["on the day of an event", { kind: "attend", from: "2026-10-01" }, false],
		["on the day after an event", { kind: "attend", from: "2026-09-30" }, true],
		["long after it began", { from: "2026-01-01" }, false],
	] as const)("knows what is over %s", (_when, more, over) => {
		expect(isOver(link(more), showing.today)).toBe(over);
	});

	it("says of what is over what became of it, and leads nobody there but to a kept copy", () => {
		const { href, more, state, outcome, kept, details } = shown({
			kind: "attend",
			phone: "112",
			until: "2026-06-20",
			outcome: "We were forty.",
			archived: "https://web.archive.example/a",
		});
		expect([href, more, details]).toEqual([undefined, [], []]);
		expect(said(state)).toBe("It ended on 20 June 2026.");
		expect(outcome).toBe("We were forty.");
		expect(kept).toEqual({ label: "A kept copy", href: "https://web.archive.example/a" });
		expect(shown({ outcome: "Not yet." }).outcome).toBeUndefined();
	});

	it("leads to the kept copy when the page is known to be gone, and nowhere without one", () => {
		const archived = "https://web.archive.example/a";
		expect(shown({ health: "gone", archived })).toMatchObject({
			href: archived,
			state: ["The page is gone."],
		});
		expect(shown({ health: "gone" }).href).toBeUndefined();
		expect(shown({ archived })).toMatchObject({ href: "https://www.fund.example/" });
		expect(shown({ archived }).kept).toBeUndefined();
	});

	it("names the host, and who publishes it when the author does", () => {
		expect(shown({})).toMatchObject({ source: "fund.example" });
		expect(shown({ source: "The fund" })).toMatchObject({ source: "fund.example", publisher: "The fund" });
	});

	it.each([
		[{ kind: "call", url: "tel:+1-202-224-3121" }, "tel:+1-202-224-3121", "+1 202 224 3121", []],
		[
			{ kind: "call", url: "tel:+1-202-224-3121", phone: "+1 (202) 224-3121" },
			"tel:+1-202-224-3121",
			"+1 (202) 224-3121",
			[],
		],
		[
			{ kind: "call", url: "https://office.example/", phone: "112" },
			"tel:112",
			"112",
			[{ href: "https://office.example/", label: "office.example" }],
		],
		[{ kind: "text", url: "sms:741741", phone: "741741" }, "sms:741741", "741741", []],
		[
			{ kind: "write", url: "mailto:a@b.example", email: "a@b.example" },
			"mailto:a@b.example",
			"a@b.example",
			[],
		],
		[
			{ kind: "volunteer", url: "https://b.example/", phone: "112", email: "a@b.example" },
			"https://b.example/",
			"b.example",
			[
				{ href: "tel:112", label: "112" },
				{ href: "mailto:a@b.example", label: "a@b.example" },
			],
		],
	] as const)("leads first to what it asks for: %j", (more, href, source, others) => {
		expect(shown(more)).toMatchObject({ href, source, more: others });
	});

	it("says language, place, hours and days where the author gives them", () => {
		const { details, language } = shown({
			language: "es",
			place: "Tucson",
			hours: "weekdays 9–17",
			from: "2026-10-01",
			until: "2026-11-30",
			checked: "2026-06-12",
		});
		expect(language).toBe("es");
		expect(details.map(({ text }) => said(text))).toEqual([
			"Spanish",
			"Tucson",
			"weekdays 9–17",
			"1 October 2026 to 30 November 2026",
			"checked 12 June 2026",
		]);
		expect(shown({ language: "en-US" }).details).toEqual([]);
	});

	it("shows every link once, whatever days it has", () => {
		const day = fc.option(fc.constantFrom("2026-09-30", "2026-10-01", "2026-10-02"), { nil: undefined });
		const some = fc.record({
			kind: fc.constantFrom("donate", "attend", "call"),
			from: day,
			until: day,
			for: fc.option(fc.constantFrom("A", "B"), { nil: undefined }),
		});
		fc.assert(
			fc.property(fc.array(some, { maxLength: 8 }), (all) => {
				const links = all.map((each, index) =>
					link({ ...each, title: String(index) } as Partial<JudgedLink>),
				);
				const titles = toGroups(links, showing).flatMap(({ parts }) =>
					parts.flatMap((part) => part.links.map(({ title }) => title)),
				);
				expect(titles.sort()).toEqual(links.map(({ title }) => title).sort());
			}),
		);
	});
});

const site = "url: https://blog.example\nlanguage: en-GB\ntimezone: Europe/London\n";
const whole = { title: "T", description: "D", date: "2026-05-01", published: true };
const fund = { kind: "donate", title: "A fund", url: "https://fund.example/" };
const list = (...links: object[]) => post({ title: "Families", published: true, links }, "Start anywhere.");
const own = ":::ways-to-help[Do this]\n- read: [A report](https://news.example/a) — short\n:::";

const editionOf = (files: Record<string, string>, now = "2026-10-01T12:00:00Z") =>
	forReaders(readBlog(blogOf({ "_site.yaml": site, ...files }), new Date(now)));

describe("lists of ways to help on the site", () => {
	it("are gathered on one page, those that stand in published posts too", async () => {
		const edition = editionOf({
			"_help/families.md": list(fund),
			"a.md": post({ ...whole, title: "A post" }, own),
			"draft.md": post({ title: "Draft" }, own.replace("Do this", "Not yet")),
		});
		const { lists } = await helpIndexModel(edition);
		expect(lists).toMatchObject([
			{ title: "Families", href: "/ways-to-help/families/", count: 1 },
			{ title: "Do this", href: "/a/#do-this", count: 1, post: { label: "A post", href: "/a/" } },
		]);
		expect(JSON.stringify(lists)).not.toContain("Not yet");
	});

	it("are named at the top of every page though all of them stand in posts, and in the sitemap", () => {
		const edition = editionOf({ "a.md": post(whole, own) });
		expect(navigationOf(edition)).toContainEqual({ label: "Ways to help", href: "/ways-to-help/" });
		expect(sitemap(edition)).toContain("<loc>https://blog.example/ways-to-help/</loc>");
		const none = editionOf({ "a.md": post(whole, "Words."), "draft.md": post({}, own) });
		expect(navigationOf(none)).not.toContainEqual({ label: "Ways to help", href: "/ways-to-help/" });
	});

	it("were looked over on a day that has come, or there is a message", async () => {
		const day = "2026-10-02";
		const said = await problems(
			blogOf({
				"_help/families.md": list({ ...fund, checked: day }),
				"a.md": post(whole, own.replace("short", `short\n  - checked: ${day}`)),
			}),
		);
		const reason = `warning Unexpected day to come \`${day}\` for \`checked\`, expected the day on which you last looked at it`;
		expect(said.sort()).toEqual([`_help/families.md:8:14 ${reason}`, `a.md:8:1 ${reason}`]);
	});

	it("are the same for readers, whether they stand in a post or are taken in", async () => {
		const report = { kind: "read", title: "A report", url: "https://news.example/a", note: "short" };
		const edition = editionOf({
			"_help/families.md": list(report),
			"a.md": post(whole, `${own}\n\n::ways-to-help[families]`),
		});
		const at = await atSlug(edition, "a");
		const lists = at?.model.body.flatMap((segment) => (segment.kind === "help" ? [segment.list] : [])) ?? [];
		expect(lists).toHaveLength(2);
		expect(lists[0]?.groups).toEqual(lists[1]?.groups);
		expect(lists[0]).toMatchObject({ title: "Do this", id: "do-this" });
	});

	it("show only what the post wants of them", async () => {
		const edition = editionOf({
			"_help/families.md": list(
				fund,
				{ ...fund, kind: "read", title: "1", url: "https://a.example/" },
				{ ...fund, kind: "read", title: "2", url: "https://b.example/" },
				{ ...fund, kind: "read", title: "0", url: "https://c.example/", until: "2026-01-01" },
			),
			"a.md": post(whole, '::ways-to-help[families]{only=read limit=1 heading="One thing"}'),
		});
		const at = await atSlug(edition, "a");
		const [segment] = at?.model.body ?? [];
		expect(segment?.kind === "help" && segment.list).toMatchObject({ title: "One thing" });
		expect(segment?.kind === "help" && segment.list.groups).toMatchObject([
			{ kind: "read", parts: [{ links: [{ title: "1" }] }] },
		]);
	});

	it("name days as the blog does, and set quotation marks as the post does, in a post of another language", async () => {
		const list =
			':::ways-to-help[Lo que "puedes" hacer]\n- read: [A](https://a.example/) — "sí"\n  - language: en\n  - checked: 2026-09-01\n:::';
		const at = await atSlug(editionOf({ "a.md": post({ ...whole, lang: "es" }, list) }), "a");
		const [segment] = at?.model.body ?? [];
		if (segment?.kind !== "help") throw new Error("no list");
		const [shown] = segment.list.groups[0]?.parts[0]?.links ?? [];
		expect(segment.list.title).toBe("Lo que «puedes» hacer");
		expect(shown?.note).toBe("«sí»");
		expect(shown?.details.map(({ text }) => said(text))).toEqual(["English", "checked 1 September 2026"]);
	});

	it("turn over at midnight where the author lives", async () => {
		const files = { "_help/families.md": list({ ...fund, until: "2026-07-01" }) };
		const kinds = async (now: string) =>
			(await helpPageModel(editionOf(files, now), "families"))?.list.groups.map(({ kind }) => kind);
		expect(await kinds("2026-07-01T22:59:00Z")).toEqual(["donate"]);
		expect(await kinds("2026-07-01T23:01:00Z")).toEqual(["over"]);
	});

	it("have their pages made again on the day on which something is over, wherever they stand", async () => {
		const dated = own.replace("short", "short\n  - until: 2026-10-01");
		const files = {
			"_help/families.md": list({ ...fund, until: "2026-10-01" }),
			"own.md": post(whole, dated),
			"takes-in.md": post({ ...whole, title: "Other" }, "::ways-to-help[families]"),
			"words.md": post({ ...whole, title: "Words" }, "Words."),
		};
		const folder = blogOf({ "_site.yaml": site, ...files });
		const onDay = async (day: string) => {
			const edition = inDigests(forReaders(readBlog(folder, new Date(`${day}T12:00:00Z`))));
			return Promise.all(
				["own", "takes-in", "words"].map(async (slug) => JSON.stringify(await atSlug(edition, slug))),
			);
		};
		const [before, after] = [await onDay("2026-10-01"), await onDay("2026-10-02")];
		expect(before.map((model, index) => model === after[index])).toEqual([false, false, true]);
	});

	it.each([
		["2025-10-01", undefined],
		["2025-09-30", "Last looked over on 30 September 2025. Some of it may be different by now."],
	])("checked on %s say of themselves: %s", async (checked, age) => {
		const links = [
			{ ...fund, checked: "2020-01-01" },
			{ ...fund, url: "https://b.example/", checked },
		];
		const model = await helpPageModel(editionOf({ "_help/families.md": list(...links) }), "families");
		expect(model?.list.age && said(model.list.age)).toBe(age);
	});

	it("are plain headings and lists in a feed, with all that is said of them", async () => {
		const edition = editionOf({
			"_help/families.md": list(
				{ ...fund, for: "Near <b>you</b>", note: "Why & how", place: "Tucson", source: "The fund" },
				{ ...fund, url: "https://b.example/", until: "2026-01-01", outcome: "Done." },
			),
		});
		const model = await helpPageModel(edition, "families");
		expect(model && helpListHtml(model.list).replace(/\n/g, "")).toBe(
			'<h2>Families</h2><p>Start anywhere.</p><h3>Give</h3><h4>Near &#x3C;b>you&#x3C;/b></h4><ul><li><a href="https://fund.example/">A fund</a>, The fund, fund.example: Why &#x26; how<br>Tucson</li></ul><h3>Over</h3><ul><li>A fund, b.example<br>It ended on <time datetime="2026-01-01">1 January 2026</time>. Done. </li></ul>',
		);
	});
});
