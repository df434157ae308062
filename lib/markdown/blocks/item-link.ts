import type { Position } from "unist";
import { expectations } from "#lib/content/expectations.ts";
import { expectedUrl, type HelpLink, helpLinkSchema, toHelpLink } from "#lib/content/help-link.ts";
import { suggest } from "#lib/content/suggestions.ts";

/** An item as it should be. */
export const itemForm = "`- donate: [Title](https://…) — why`";

/** A value and where it is written. */
export interface Value {
	readonly text: string;
	readonly place: Position | undefined;
}

export type Say = (reason: string, place: Position | undefined) => void;

/**
 * The values of an item → a link.
 *
 * @returns undefined when there is something to mend, which is said
 */
export function toLink(
	values: ReadonlyMap<string, Value>,
	place: Position | undefined,
	say: Say,
): HelpLink | undefined {
	const plain = Object.fromEntries([...values].map(([key, { text }]) => [key, text]));
	const { data, error } = helpLinkSchema.safeParse(plain);
	for (const { path, code, ...issue } of error?.issues ?? []) {
		const key = String(path[0]);
		const value = values.get(key);
		const wanted = code === "custom" && "params" in issue ? issue.params?.expected : undefined;
		const expected =
			wanted ?? (value && suggest(key, value.text)) ?? expectedOf(key, plain.kind, value?.text);
		const found = value?.text
			? `\`${value.text}\` ${nouns[key] ?? `for \`${key}\``}`
			: key === "phone" && /\d{4}/.test(String(plain.title))
				? "number that is no link"
				: (missing[key] ?? `missing \`${key}\``);
		say(`Unexpected ${found}, expected ${expected}`, value?.place ?? place);
	}
	return data && toHelpLink(data);
}

const nouns: Record<string, string> = { url: "as the address", title: "as the title" };
const missing: Record<string, string> = {
	url: "item without an address",
	title: "item without a title",
	phone: "item without a number",
	email: "item without an address",
};

/** As in a shared list, but that a link may say it too. */
function expectedOf(key: string, kind: string | undefined, written: string | undefined): string {
	if (key === "url") return written === undefined ? "`[Title](https://…)`" : expectedUrl(kind, written);
	if (key === "title") return "`[Title](https://…)`";
	if (key === "phone")
		return "`[Title](tel:+1-202-555-0100)`, or a line `  - phone: +1 202 555 0100` under it".replace(
			"tel:",
			kind === "text" ? "sms:" : "tel:",
		);
	if (key === "email")
		return "`[Title](mailto:help@example.org)`, or a line `  - email: help@example.org` under it";
	return expectations[key] ?? "another value";
}
