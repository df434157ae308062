import { expect, it } from "vitest";
import { contactReason } from "#lib/checks/contact-details.ts";
import { trackingReason } from "#lib/checks/tracking.ts";
import { markOf } from "#lib/marks.dev.ts";

const markFor = (message: string) => markOf({ message, place: "a.md:1:1", severity: "warning", rule: "any" });

/** What the pattern of a message marks in a text, or in an address. */
function found(message: string, within: string): string[] {
	const { text, link, address, flags } = markFor(message) ?? {};
	const pattern = text ?? link ?? address;
	return pattern ? [...within.matchAll(new RegExp(pattern, flags))].map(([each]) => each) : [];
}

it("finds a private word in any case, by itself", () => {
	const message = "Unexpected private word `Ann O'Neil`, expected text without it";
	expect(found(message, "Joann O'Neil, ann-o’neil, Ann O’Neils, Ann O’Neill")).toEqual([
		"ann-o’neil",
		"Ann O’Neils",
	]);
});

it("finds the second of a word that stands twice", () => {
	const message = "Unexpected second `to`, expected the word once";
	expect(found(message, "into to, To\nto, to today")).toEqual(["to"]);
});

it("finds what is in the text, wherever its line ends", () => {
	const phone = contactReason({ index: 0, kind: "phone", found: "0171 555 0199" });
	expect(found(phone, "Ring 0171\n555 0199.")).toEqual(["0171\n555 0199"]);
});

it.each([
	["/lamps/", "https://me.example/blog/lamps/", true],
	["../2026-05-01-lamps.md", "/lamps/", true],
	["the-drive/index.md#two", "/the-drive/#two", true],
	["/lamps/", "/oil-lamps/", false],
	["/lamps/", "/lamps/oil/", false],
])("by a link to %s, %s is meant: %s", (written, href, isMeant) => {
	const message = `Unexpected link to \`${written}\`, which readers cannot see, expected a published post or page`;
	expect(found(message, href).length > 0).toBe(isMeant);
});

it("finds a link by what its address tells", () => {
	expect(found(trackingReason("utm_source"), "https://a.example/?a=1&utm_source=mail")).toHaveLength(1);
	expect(found(trackingReason("utm_source"), "https://a.example/utm_source=")).toHaveLength(0);
});

it("marks nothing for what is not in the text", () => {
	expect(markFor("Unexpected 300 characters in `title`, expected at most 90")).toBeUndefined();
	expect(markFor("Unexpected second `#`, expected `##`")).toBeUndefined();
});
