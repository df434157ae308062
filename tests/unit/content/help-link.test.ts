import { describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { link, list, listIn, saidOf } from "#tests/unit/support/help-list.ts";

describe("a link of a list of ways to help", () => {
	it.each([
		["javascript:alert(1)"],
		["JAVASCRIPT:alert(1)"],
		["data:text/html,a"],
		["http://fund.example"],
		["//fund.example"],
		["fund.example"],
		["https:/fund.example"],
		["https://"],
		["https://local"],
		["ftp://fund.example"],
		["https://bank.example@fund.example"],
		["tel:javascript"],
		["tel:+1 202"],
		["mailto:a"],
		["mailto:a@b.example?subject=x"],
		["mailto:a@b.example%0Abcc"],
		["mailto:help@fund.example"],
		["tel:+1-202-224-3121"],
		[7],
		[null],
	])("refuses the address %j", async (url) => {
		const text = list({ links: [{ ...link, url }] });
		expect(listIn(text)?.status).toBe("broken");
		expect((await saidOf(text))[0]).toMatch(
			/^\d+:\d+ error Unexpected .*`url`, expected (?:an address that|`https:\/\/fund\.example`)/,
		);
	});

	it.each([
		["donate", "https://fund.example/a?b#c"],
		["call", "tel:+1-202-224-3121"],
		["call", "https://fund.example/numbers"],
		["text", "sms:741741"],
		["write", "mailto:help@fund.example"],
		["attend", "mailto:help@fund.example"],
	])("takes, for a link to %s, the address %s", (kind, url) => {
		expect(listIn(list({ links: [{ ...link, kind, url }] }))?.status).toBe("published");
	});

	it.each([
		["call", "+44 (0)20 7946 0958", "tel:+44-20-7946-0958"],
		["call", "(202) 224-3121", "tel:202-224-3121"],
		["call", "112", "tel:112"],
		["text", "741 741", "sms:741-741"],
		["volunteer", "+1.202.224.3121", "tel:+1-202-224-3121"],
	])("makes an address, for a link to %s, of the number %s", (kind, phone, url) => {
		const made = listIn(list({ links: [{ kind, title: "A line", phone }] }));
		expect(made?.links).toEqual([{ kind, title: "A line", phone, url }]);
	});

	it("makes an address of whom to write to", () => {
		const links = [{ kind: "write", title: "The office", email: "office@fund.example" }];
		expect(listIn(list({ links }))?.links[0]?.url).toBe("mailto:office@fund.example");
	});

	it.each([
		[
			"a number that YAML would take for a sum",
			"call",
			"phone: 7417411",
			'Unexpected `7417411` for `phone`, expected `"7417411"`',
		],
		[
			"a call to nobody",
			"call",
			"note: Ring",
			'Unexpected missing `phone`, expected a telephone number in quotes, such as `"+1 202 224 3121"`',
		],
		[
			"a letter to nobody",
			"write",
			"note: Write",
			"Unexpected missing `email`, expected an e-mail address such as `help@example.org`",
		],
		[
			"a page without an address",
			"sign",
			"note: Sign",
			"Unexpected missing `url`, expected an address that begins with `https://`",
		],
		[
			"a key of another kind",
			"read",
			'phone: "112"',
			"Unexpected key `phone`, expected one of kind, url, title, note, source, for, language, place, hours, from, until, outcome, checked, archived",
		],
		["a key that is misspelt", "sign", "untill: 2026-01-01", "Unexpected key `untill`, expected `until`"],
		[
			"a day as people write it",
			"call",
			"until: 31.10.2026",
			"Unexpected `31.10.2026` for `until`, expected `2026-10-31`",
		],
		[
			"an end before its beginning",
			"attend",
			"from: 2026-10-02\n    until: 2026-10-01\n    url: https://a.example",
			"Unexpected `2026-10-01` for `until`, expected `2026-10-02`, the day of `from`, or one after it",
		],
		[
			"a copy that is none",
			"read",
			"archived: yes",
			"Unexpected `yes` for `archived`, expected the address of a kept copy that begins with `https://`",
		],
		[
			"a language by its name",
			"read",
			"language: Spanish",
			"Unexpected `Spanish` for `language`, expected `es`",
		],
		[
			"a kind that is nearly one",
			"donat",
			"url: https://a.example/",
			"Unexpected `donat` for `kind`, expected `donate`",
		],
		[
			"another word for a kind",
			"petition",
			"url: https://a.example/",
			"Unexpected `petition` for `kind`, expected `sign`",
		],
	])("says of %s what to write instead", async (_what, kind, line, said) => {
		const yaml = `title: T\npublished: true\nlinks:\n  - kind: ${kind}\n    title: A\n    ${line}\n`;
		expect((await saidOf(post(yaml, ""))).map((each) => each.replace(/^\d+:\d+ error /, ""))).toContain(said);
	});

	it("leaves the space around an address that was pasted", () => {
		const pasted = listIn(list({ links: [{ ...link, url: " https://fund.example/\n" }] }));
		expect(pasted?.links[0]?.url).toBe("https://fund.example/");
	});
});
