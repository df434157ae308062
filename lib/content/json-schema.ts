import * as z from "zod";
import type { HelpLink } from "#lib/content/help-link.ts";
import {
	type DraftFrontMatter,
	draftSchema,
	helpListSchema,
	type Settings,
	settingsSchema,
} from "#lib/content/schema.ts";

/** What editors say of a key while its author writes. */
type Descriptions<T> = Readonly<Record<keyof T & string, string>>;

const post: Descriptions<DraftFrontMatter> = {
	title: "The title, on one line. In quotes when it has a colon or a # in it.",
	description: "One sentence under the title; also what search engines and link previews show.",
	date: "The day it is of, such as 2026-10-01. A day to come holds it back until then. Publishing sets it when it is missing.",
	updated: "The day of the last change that readers should know of.",
	published: "true: readers see it. false: it is a draft, and stays on your machine.",
	tags: "What it is about: [motherhood, reading].",
	series: "The name of the series it is a part of, the same in each part.",
	slug: "The last part of its address, when it should be another than the file's name.",
	lang: "The language it is written in, when it is not the blog's: en, fr-CA.",
	aliases: "Addresses it had before: [/first-light/]. They lead here.",
};

const list: Descriptions<z.infer<typeof helpListSchema>> = {
	title: "The name of the list.",
	published: "true: readers see it. false: it is a draft, and so stays out of the posts that take it in.",
	links: "The ways to help. What to do (kind), what it is called (title), where (url), and why (note).",
};

const link: Descriptions<HelpLink> = {
	kind: "What it asks of the reader.",
	title: "What it is called.",
	url: "Where it is: https://… For calling, texting and writing also tel:…, sms:…, mailto:…",
	phone: 'The number to call or text, in quotes: "+1 202 224 3121".',
	email: "The address to write to.",
	note: "One line: why, or why you trust it.",
	source: "Who publishes it, when the host does not say.",
	for: "A heading under that of its kind: In Arizona.",
	language: "The language it is in, when it is not the blog's: es.",
	place: "Where it is: Tucson, Arizona.",
	hours: "When somebody is there: weekdays 9–17.",
	from: "The first day of it.",
	until: "The last day of it. After that it stands under “over”.",
	outcome: "What became of it, for when it is over.",
	checked: "The day on which you last looked at it.",
	archived: "The address of a kept copy, for when the page is gone: https://…",
};

const settings: Descriptions<Settings> = {
	title: "The name of the blog.",
	description: "One sentence about the blog.",
	author: "Who writes it.",
	url: "Where the blog lives: https://example.org. Feeds and the sitemap need it.",
	language: "The language it is written in: en, fr-CA. It sets dates, quotation marks and hyphenation.",
	timezone: "Where the author's days begin: Europe/London.",
	accent: 'The colour of links and rules, in quotes: "#9c3d2e".',
	face: "The typeface: newsreader, literata or source-serif.",
	greeting: "What the home page says first.",
	contact: "How to reach the author: mailto:… or https://…",
	me: "Other pages of the author, each with https://.",
	navigation:
		"What stands at the top of every page, each on a line after a hyphen: archive, the name of a page, or Its name here: about.",
	"check-again-after": "Months after which a list of ways to help wants to be looked at again: 12.",
	checks: "How much a check weighs, when it should be another way: spelling: off.",
	words: "What the blog calls its things, where that is to be another word: archive: Everything so far.",
};

const described = {
	post: { title: "Front matter of a post or page", schema: draftSchema, keys: post },
	list: { title: "Front matter of a list of ways to help", schema: helpListSchema, keys: list },
	site: { title: "Settings of the blog: _site.yaml", schema: settingsSchema, keys: settings },
} as const;

type Described = keyof typeof described;

/** What can be described. */
export const describedKinds = Object.keys(described) as Described[];

/** A JSON Schema, for editors, of what may stand in a file of the blog; made from the schema that reads it. */
export function jsonSchemaOf(kind: Described): object {
	const { title, schema, keys } = described[kind];
	const { properties = {}, ...rest } = z.toJSONSchema(schema, {
		target: "draft-7",
		io: "input",
		override: ({ jsonSchema }) => describeLink(jsonSchema),
	});
	const entries = Object.entries(properties).map(([key, value]) => [
		key,
		{ ...(value as object), description: keys[key as keyof typeof keys] },
	]);
	return {
		...rest,
		title,
		properties: Object.fromEntries(entries),
		...(kind === "post" && { ...forReaders, properties: { ...Object.fromEntries(entries), published } }),
	};
}

/** Links of every kind are told apart by `kind`; what their keys are for is the same. */
function describeLink({ properties }: z.core.JSONSchema.BaseSchema): void {
	if (properties?.kind === undefined) return;
	for (const [key, value] of Object.entries(properties)) {
		if (typeof value === "object") value.description = link[key as keyof HelpLink];
	}
}

const published = { type: "boolean", description: post.published };

/** A day and a title may also stand in the file's name and in its first heading. */
const forReaders = {
	if: { properties: { published: { const: true } }, required: ["published"] },
	// biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
	then: { required: ["description"] },
};
