import ICAL from "ical.js";
import { visit } from "unist-util-visit";
import { describe, expect, it } from "vitest";
import { fromXml } from "xast-util-from-xml";
import { readBlog } from "#lib/blog.ts";
import { planOf } from "#lib/export/plan.ts";
import { forReaders } from "#lib/posts.ts";
import { helpFileAddresses } from "#lib/site/addresses.ts";
import { allListsFile, helpFile } from "#lib/site/help-files/index.ts";
import { toData } from "#lib/site/help-files/json.ts";
import type { ListForFiles } from "#lib/site/help-files/list.ts";
import { listData } from "#lib/site/structured-data.ts";
import { blogOf, post } from "#tests/support/blog.ts";

const hard =
	'A line; with, all\\signs & "quotes" <b> — ein Größerer Satz, der länger ist als fünfundsiebzig Zeichen 家族';
const links = [
	{
		kind: "call",
		title: hard,
		phone: "+44 (0)20 7946 0958",
		note: hard,
		hours: "weekdays 9–17",
		source: "An office",
	},
	{ kind: "text", title: "Text", url: "sms:741741" },
	{ kind: "read", title: hard, url: "https://news.example/a?b=c&d=e", note: "Why", language: "es" },
	{
		kind: "attend",
		title: hard,
		url: "https://march.example/",
		from: "2026-10-30",
		until: "2026-10-31",
		place: "Tucson, Arizona",
	},
	{ kind: "sign", title: "Petition", url: "https://sign.example/", until: "2026-12-31" },
	{ kind: "donate", title: "Fund", url: "https://fund.example/", source: "The fund" },
	{ kind: "call", title: "Over", phone: "112", until: "2026-01-01" },
];

it("what became of something is told when it is over, and not before", () => {
	const link = {
		kind: "sign",
		title: "A",
		url: "https://a.example/",
		until: "2026-12-31",
		outcome: "zqlost",
	} as const;
	const list = { title: "L", url: "https://b.example/", language: "en", links: [link] };
	const told = (today: string) => JSON.stringify(toData({ ...list, today } as unknown as ListForFiles));
	expect(told("2026-12-31")).not.toContain("zqlost");
	expect(told("2027-01-01")).toContain("zqlost");
});

const site = "url: https://blog.example/b\nlanguage: en\n";
const editionOf = (files: Record<string, string>) =>
	forReaders(readBlog(blogOf({ "_site.yaml": site, ...files }), new Date("2026-10-01T12:00:00Z")));
const edition = (all: readonly object[] = links) =>
	editionOf({
		"_help/families.md": post({ title: "Families", published: true, links: all }, ""),
		"_help/hidden.md": post({ title: "Hidden", links: all }, ""),
	});

const text = (file: string, from = edition()): string => helpFile(from, "families", file)?.text ?? "";

describe("what can be saved of a list of ways to help", () => {
	it("is a file for each thing that there is something of, and no other", () => {
		expect(helpFileAddresses(edition())).toEqual([
			"/ways-to-help/families/numbers.vcf",
			"/ways-to-help/families/dates.ics",
			"/ways-to-help/families/reading.opml",
			"/ways-to-help/families/list.json",
			"/ways-to-help/lists.json",
		]);
		const fund = edition([{ kind: "donate", title: "Fund", url: "https://fund.example/" }]);
		expect(helpFileAddresses(fund)).toEqual(["/ways-to-help/families/list.json", "/ways-to-help/lists.json"]);
		expect(helpFileAddresses(edition([]))).toEqual([]);
		expect(helpFile(fund, "families", "numbers.vcf")).toBeUndefined();
		expect(helpFile(edition(), "hidden", "list.json")).toBeUndefined();
		expect(helpFile(edition(), "families", "toString")).toBeUndefined();
		const files = planOf(edition(), {}).map(({ file }) => file);
		expect(files).toContain("ways-to-help/families/numbers.vcf");
	});

	it("are the numbers as contacts, which a parser of vCard takes", () => {
		const cards = ICAL.parse(text("numbers.vcf"));
		const values = cards.map((card: unknown[]) => {
			const component = new ICAL.Component(card);
			return ["fn", "tel", "note", "org", "url"].map((name) => component.getFirstPropertyValue(name));
		});
		expect(values).toEqual([
			[
				hard,
				"+44-20-7946-0958",
				`${hard} · weekdays 9–17`,
				"An office",
				"https://blog.example/b/ways-to-help/families/",
			],
			["Text", "741741", null, "Text", "https://blog.example/b/ways-to-help/families/"],
		]);
	});

	it("are the days as a calendar, which a parser of iCalendar takes", () => {
		const calendar = new ICAL.Component(ICAL.parse(text("dates.ics")));
		const events = calendar.getAllSubcomponents("vevent").map((each) => new ICAL.Event(each));
		expect(
			events.map(({ summary, startDate, endDate, location }) => [
				summary,
				`${startDate}`,
				`${endDate}`,
				location,
			]),
		).toEqual([
			[hard, "2026-10-30", "2026-11-01", "Tucson, Arizona"],
			["Petition", "2026-12-31", "2027-01-01", null],
		]);
		expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
	});

	it.each(["numbers.vcf", "dates.ics"])(
		"has no line of more than 75 octets in %s, and ends them with CRLF",
		(file) => {
			const lines = text(file).split("\r\n");
			expect(lines.length).toBeGreaterThan(10);
			expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
			expect(lines.join("")).not.toMatch(/[\r\n]/);
		},
	);

	it("is the reading as OPML", () => {
		const outlines: unknown[] = [];
		visit(fromXml(text("reading.opml")), "element", (node) => {
			if (node.name === "outline") outlines.push(node.attributes);
		});
		expect(outlines).toEqual([
			{
				type: "link",
				text: hard,
				url: "https://news.example/a?b=c&d=e",
				category: "/read",
				description: "Why",
				language: "es",
			},
		]);
	});

	it("is the list as JSON, and all lists in one file, those that stand in posts too", async () => {
		const data = JSON.parse(text("list.json"));
		expect(data).toMatchObject({ title: "Families", url: "https://blog.example/b/ways-to-help/families/" });
		expect(data.links.map(({ over = false }) => over)).toEqual([...Array(6).fill(false), true]);
		const own = ":::ways-to-help[Do this]\n- read: [A](https://a.example/)\n:::";
		const whole = { title: "A", description: "D", date: "2026-05-01", published: true };
		const all = await allListsFile(
			editionOf({ "a.md": post(whole, own), "draft.md": post({}, own.replace("Do this", "Not yet")) }),
		);
		expect(JSON.parse(all).lists).toMatchObject([
			{
				title: "Do this",
				url: "https://blog.example/b/a/#do-this",
				links: [{ kind: "read", url: "https://a.example/" }],
			},
		]);
		expect(all).not.toContain("Not yet");
	});

	it("is an ItemList for search engines, with DonateAction and Event where they fit", () => {
		const [list] = edition().lists;
		const data = JSON.parse(list ? listData(edition(), list) : "");
		expect(data["@graph"][0]).toMatchObject({ "@type": "ItemList", numberOfItems: 6 });
		const items = data["@graph"][0].itemListElement.map(
			({ item, url }: { item?: object; url?: string }) => item ?? url,
		);
		expect(items).toMatchObject([
			"tel:+44-20-7946-0958",
			"sms:741741",
			"https://news.example/a?b=c&d=e",
			{
				"@type": "Event",
				startDate: "2026-10-30",
				endDate: "2026-10-31",
				location: { name: "Tucson, Arizona" },
			},
			"https://sign.example/",
			{ "@type": "DonateAction", target: "https://fund.example/", recipient: { name: "The fund" } },
		]);
	});
});
