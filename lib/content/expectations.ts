import { changeableRules, faceNames, helpKinds } from "#lib/content/schema.ts";

/** What to write for each key, in the author's words: the second half of "Unexpected …, expected …". */
export const expectations: Record<string, string> = {
	title: 'text on one line, such as `"First light"`',
	description: "a sentence of text",
	date: "a day such as `2026-10-01`",
	updated: "a day such as `2026-10-01`",
	published: "`true` or `false`, without quotes",
	tags: "a list of words such as `[motherhood, reading]`",
	series: "the name of the series, the same in each of its posts",
	slug: "lower-case letters, digits and hyphens, such as `first-light`",
	lang: "a language code such as `en` or `fr-CA`",
	aliases: "a list of addresses it had before, such as `[/first-light/]`",
	language: "a language code such as `en` or `fr-CA`",
	links: "a list of links, each with `kind`, `title` and `url`",
	kind: `one of ${helpKinds.join(", ")}`,
	url: "an address that begins with `https://` (or `tel:+1…`, `sms:…`, `mailto:…` in a list of ways to help)",
	note: "text on one line",
	author: "text on one line",
	timezone: "a time zone such as `Europe/London`",
	accent: 'a colour in quotes, such as `"#9c3d2e"`',
	face: `one of ${faceNames.join(", ")}`,
	greeting: "text on one line",
	contact: "`mailto:` and an address, or a page that begins with `https://`",
	navigation:
		"a list of names such as `archive` or `about`, each on a line after `- `, or `Its name here: about`",
	words: "lines such as `archive: Everything so far`",
	me: "a list of your pages elsewhere, each beginning with `https://`",
	checks: "lines of the form `spelling: off`",
	...Object.fromEntries(changeableRules.map((rule) => [rule, "`off`, `warning` or `error`"])),
};
