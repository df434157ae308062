import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words } from "#lib/content/words.ts";
import { isOver, type JudgedLink, type Showing, toGroups } from "#lib/site/help-links.ts";
import type { HelpLinkModel } from "#lib/site/models.ts";
import { said } from "./support/ways-to-help.ts";

const showing: Showing = { today: "2026-10-01", language: "en-GB", written: "en-GB", words };

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
		[{ kind: "call", url: "tel:1-877-659-4304" }, "tel:1-877-659-4304", "1-877-659-4304", []],
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

	it("says which language a label is in, where the list is written in another", () => {
		const labelled = (written: string) =>
			toGroups([link({})], { ...showing, written }).map(({ language }) => language);
		expect(labelled(showing.language)).toEqual([undefined]);
		expect(labelled("de")).toEqual([showing.language]);
	});

	it("says first when, and then where, of what can be come to", () => {
		const { details } = shown({ kind: "attend", place: "Tucson", hours: "from noon", from: "2026-10-01" });
		expect(details.map(({ text }) => said(text))).toEqual(["1 October 2026", "from noon", "Tucson"]);
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
