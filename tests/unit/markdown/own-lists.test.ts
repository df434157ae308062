import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bodyOf } from "#lib/bodies.ts";
import { helpKinds } from "#lib/content/help-link.ts";
import { breaches, shown } from "#tests/unit/support/html.ts";
import { hostileAddresses, hostileHtml } from "#tests/unit/support/vectors.ts";

const source = { path: "a.md", file: "/blog/a.md", slug: "a", titleInBody: false };

/** What is read of a list with these items, and what is said of it: `2:3 Unexpected …`. */
async function read(...items: readonly string[]) {
	const text = `:::ways-to-help[What you can do]\n${items.join("\n")}\n:::\n`;
	const { ownLists, findings } = await bodyOf({ ...source, body: text });
	const said = findings.map(({ place, reason }) => {
		const { line, column } = (place && "start" in place ? place.start : place) ?? {};
		return `${line}:${column} ${reason}`;
	});
	return { links: ownLists.flatMap(({ links }) => links), lists: ownLists, said };
}

describe("a list of ways to help written where it stands", () => {
	it("is the same value as one of _help, with its heading and an address of its own", async () => {
		const { lists, said } = await read(
			"- donate: [Name of the fund](https://fund.example/) — pays for lawyers at the border",
			"- call: [The switchboard](tel:+1-202-224-3121) — ask for your senator; weekdays 9–17",
			"- Read: [Title of the *article*](https://news.example/a) that explains what is going on",
		);
		expect(said).toEqual([]);
		expect(lists).toMatchObject([
			{
				heading: "What you can do",
				id: "what-you-can-do",
				links: [
					{
						kind: "donate",
						title: "Name of the fund",
						url: "https://fund.example/",
						note: "pays for lawyers at the border",
					},
					{
						kind: "call",
						title: "The switchboard",
						url: "tel:+1-202-224-3121",
						note: "ask for your senator; weekdays 9–17",
					},
					{
						kind: "read",
						title: "Title of the article",
						url: "https://news.example/a",
						note: "that explains what is going on",
					},
				],
			},
		]);
	});

	it("takes what else can be said of a link on lines under it, whether there is a link or not", async () => {
		const { links, said } = await read(
			"- call: The office — say your town first",
			'  - phone: "+1 202 555 0100"',
			"  - hours: weekdays 9–17",
			"  - until: 2026-12-01",
			"  - archived: <https://web.archive.example/a_b_c>",
			"- write: The clerk",
			"  - email: clerk@town.example",
		);
		expect(said).toEqual([]);
		expect(links).toEqual([
			{
				kind: "call",
				title: "The office",
				note: "say your town first",
				phone: "+1 202 555 0100",
				hours: "weekdays 9–17",
				until: "2026-12-01",
				archived: "https://web.archive.example/a_b_c",
				url: "tel:+1-202-555-0100",
			},
			{ kind: "write", title: "The clerk", email: "clerk@town.example", url: "mailto:clerk@town.example" },
		]);
	});

	it.each([
		["give: [A](https://a.example/)", "2:3 Unexpected `give:`, expected `donate:`"],
		["red: [A](https://a.example/)", "2:3 Unexpected `red:`, expected `read:`"],
		[
			"[A](https://a.example/) — why",
			"2:3 Unexpected item without a kind, expected one of donate, read, watch, listen, call, text, write, volunteer, attend, share, sign before a colon: `- donate: [Title](https://…) — why`",
		],
		[
			"call: [B](tel:+1 202 224)",
			"2:3 Unexpected blank in `[B](tel:+1 202 224)`, expected `[B](tel:+1-202-224)`",
		],
		[
			"read: [B] (https://a.example/)",
			"2:3 Unexpected blank after `[B]`, expected `[B](https://a.example/)`",
		],
		[
			"read: [B](http://a.example/)",
			"2:9 Unexpected `http://a.example/` as the address, expected `https://a.example/`",
		],
		[
			"read: [B](javascript:alert)",
			"2:9 Unexpected `javascript:alert` as the address, expected an address that begins with `https://`",
		],
		[
			"donate: [B](tel:+12022243121)",
			"2:11 Unexpected `tel:+12022243121` as the address, expected an address that begins with `https://`, or the kind `call`",
		],
		["read: The book", "2:1 Unexpected item without an address, expected `[Title](https://…)`"],
		[
			"call: The office",
			"2:1 Unexpected item without a number, expected `[Title](tel:+1-202-555-0100)`, or a line `  - phone: +1 202 555 0100` under it",
		],
		[
			"read: https://a.example/b",
			"2:9 Unexpected address without a title, expected `[Title](https://a.example/b)`",
		],
		[
			"write: the clerk at clerk@town.example",
			"2:23 Unexpected address without a title, expected `[the clerk at](mailto:clerk@town.example)`",
		],
		[
			"donate: [B](mailto:a@b.example)",
			"2:11 Unexpected `mailto:a@b.example` as the address, expected an address that begins with `https://`, or the kind `write`",
		],
		[
			"donate: [B](https:/b.example/x)",
			"2:11 Unexpected `https:/b.example/x` as the address, expected `https://b.example/x`",
		],
		[
			"donate: [B](“https://b.example/”)",
			"2:11 Unexpected `“https://b.example/”` as the address, expected `https://b.example/`",
		],
		[
			"donate: [B](https://bank.example@b.example/)",
			"2:11 Unexpected `https://bank.example@b.example/` as the address, expected `https://b.example/`",
		],
		["donate [B](https://b.example/)", "2:3 Unexpected item without a kind, expected `donate:`"],
		[
			"donate: [B][fund]\n\n[fund]: https://b.example/",
			"2:11 Unexpected `[B]` with its address elsewhere, expected `[B](https://…)`",
		],
		[
			"donate: [<i>B</i>](https://b.example/)",
			"2:12 Unexpected `<i>` in an item, expected words: nothing else is shown",
		],
		[
			"call: The shop\n  - phone: 1-800-FLOWERS",
			"3:3 Unexpected `1-800-FLOWERS` for `phone`, expected `1-800-3569377`",
		],
		[
			"donate: [B](https://b.example/)\n  - phone: 112",
			"3:3 Unexpected `phone:` under an item, expected it under one of call, text, volunteer, attend",
		],
		[
			"donate: [B](https://b.example/)\n  - checked = 2026-01-01",
			"3:3 Unexpected line under an item, expected `checked:`",
		],
		[
			"donate: [B](https://b.example/)\n  - [C](https://c.example/) — why",
			"3:3 Unexpected link under an item, expected it as an item of its own: `- donate: [Title](https://…) — why`",
		],
		[
			"read: [A](https://a.example/) and [B](https://b.example/)",
			"2:37 Unexpected second link in an item, expected one: give it an item of its own",
		],
		[
			"read: first [A](https://a.example/)",
			"2:3 Unexpected `first` before the link, expected it after the link",
		],
		[
			"sign: [A](https://a.example/)\n  - untill: 2026-01-01",
			"3:3 Unexpected `untill:` under an item, expected `until:`",
		],
		[
			"sign: [A](https://a.example/)\n  - until: 31.12.2026",
			"3:3 Unexpected `31.12.2026` for `until`, expected `2026-12-31`",
		],
		[
			"sign: [A](https://a.example/)\n  - until: 2026-01-01\n  - until: 2026-01-02",
			"4:3 Unexpected second `until`, expected it once",
		],
	])("says of `- %s` where it is and what to write", async (item, expected) => {
		const { said, links } = await read(`- ${item}`, "- read: [Another](https://good.example/)");
		expect(said).toEqual([expected]);
		expect(links.map(({ title }) => title)).toEqual(["Another"]);
	});

	it("is looked through like any text: blanks, what tells on readers, the same address twice", async () => {
		const { said } = await read(
			"- donate: [A](https://a.example/?utm_source=b) for ___",
			"- read: [A](https://b.example/)",
			"- share: [B](https://www.b.example)",
		);
		expect(said.map((line) => line.replace(/,.*/, ""))).toEqual([
			"4:1 Unexpected address `https://www.b.example`",
			"2:34 Unexpected `utm_source=` in an address",
			"2:52 Unexpected `___`",
		]);
	});

	it("may have a telephone number in its words; a mail address there is a link, and so one too many", async () => {
		expect((await read("- call: [The line](tel:+12022243121) — or +1 202 555 0100")).said).toEqual([]);
		const { said } = await read("- call: [The line](tel:+12022243121) — or +1 202 555 0100, or a@b.example");
		expect(said).toEqual([expect.stringContaining("second link")]);
	});

	it("loses no other text that stands in it, and says so", async () => {
		const html = await shown(":::ways-to-help[A]\nBefore.\n\n- read: [B](https://b.example/)\n\nAfter.\n:::");
		expect(html).toContain("Before.");
		expect(html).toContain("After.");
		expect((await read("Before.", "", "- read: [B](https://b.example/)")).said).toEqual([
			"2:1 Unexpected text in a list of ways to help, expected `- donate: [Title](https://…) — why`: put other text above or below the list",
		]);
	});

	it("says where it should end, and takes nothing away, when its last line is missing", async () => {
		const body = "Above.\n\n:::ways-to-help[A]\n- read: [B](https://b.example/)\n\nThe rest.";
		const { findings } = await bodyOf({ ...source, body });
		expect(findings).toMatchObject([
			{ reason: "Unexpected end of the text, expected a line `:::` where the list ends", place: { line: 3 } },
		]);
		expect(await shown(body)).toContain("The rest.");
	});

	it("has nothing in it but links of its kinds, whatever is written", async () => {
		const part = fc.oneof(
			fc.constantFrom(...hostileAddresses, ...hostileHtml),
			fc.constantFrom("[", "](", ")", ": ", "\n- ", "\n  - url: ", "\n:::", "tel:", "{", "}", '"'),
			fc.string({ maxLength: 8 }),
		);
		const text = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(""));
		const property = fc.asyncProperty(fc.constantFrom(...helpKinds), text, text, async (kind, title, url) => {
			const body = `:::ways-to-help[${title}]\n- ${kind}: [${title}](${url}) — ${title}\n  - archived: ${url}\n:::\n`;
			const { ownLists } = await bodyOf({ ...source, body });
			for (const { links } of ownLists) {
				for (const { url, archived = "https:" } of links) {
					expect(url).toMatch(/^(?:https|tel|sms|mailto):/);
					expect(archived).toMatch(/^https:/);
				}
			}
			expect(breaches(await shown(body))).toEqual([]);
		});
		await fc.assert(property, { numRuns: 150 });
	});
});
