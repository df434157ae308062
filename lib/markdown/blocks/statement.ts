import type { BlockContent, Blockquote, PhrasingContent, Text } from "mdast";
import type { ContainerDirective } from "mdast-util-directive";
import type {} from "mdast-util-to-hast";
import { visit } from "unist-util-visit";
import { dayInWords } from "#lib/content/calendar.ts";
import { day, web } from "#lib/content/fields.ts";
import type { Finding } from "#lib/content/report.ts";
import { readAttributes, type Written } from "#lib/markdown/blocks/attributes.ts";
import { findOpen } from "#lib/markdown/blocks/open-block.ts";

/** Blocks that quote somebody; the second keeps the lines as they stand. */
export const statementNames: readonly string[] = ["statement", "social-post"];

const words = (expected: string) => ({ read: (text: string) => text || undefined, expected });

/** Who said it, where and when. */
const attributes = {
	by: words('a name in quotes: `by="Ana Ruiz"`'),
	role: words('words in quotes: `role="senator"`'),
	at: words('words in quotes: `at="a hearing"`'),
	date: {
		read: (text: string) => day.safeParse(text).data,
		expected: 'a day: `date="2026-06-20"`',
	},
	source: {
		read: (text: string) => web.safeParse(text).data,
		expected: 'an address that begins with `https://`, in quotes: `source="https://…"`',
	},
};

const isLabel = ({ data }: ContainerDirective["children"][number]): boolean =>
	data !== undefined && "directiveLabel" in data;

/** What there is to mend in a quotation with its source. */
export function statementFindings(written: Written<ContainerDirective>): Finding[] {
	const { name, children, attributes: given, position } = written.node;
	const say = (reason: string): Finding => ({ rule: "directive", reason, place: position?.start });
	const { findings } = readAttributes(written, attributes);
	const unnamed = `Unexpected \`:::${name}\` without a name, expected who said it: \`:::${name}{by="…"}\``;
	const empty = `Unexpected \`:::${name}\` without words, expected them below it, and then a line \`:::\``;
	const labelled = `Unexpected brackets after \`:::${name}\`, expected braces: \`:::${name}{by="…"}\``;
	return [
		...findOpen(written, "quotation"),
		...findings,
		...(given && "by" in given ? [] : [say(unnamed)]),
		...(children.every(isLabel) ? [say(empty)] : []),
		...(children.some(isLabel) ? [say(labelled)] : []),
	];
}

/** Whether there is enough of it to be shown as a quotation; else it stays as it was written. */
export const isWhole = (written: Written<ContainerDirective>): boolean =>
	readAttributes(written, attributes).values.by !== undefined && !written.node.children.every(isLabel);

/** Makes the block a figure: the quotation, and under it who said it. What it is called in HTML passes the allow-list. */
export function placeStatement(written: Written<ContainerDirective>, language = "en"): void {
	const { node } = written;
	const { by, role, at, date, source } = readAttributes(written, attributes).values;
	const quotation: Blockquote = {
		type: "blockquote",
		children: node.children.filter((child) => !isLabel(child)) as BlockContent[],
		data: { hProperties: { className: ["e-content"], ...(source && { cite: source }) } },
	};
	if (node.name === "social-post") keepLines(quotation);
	const isSaid = at !== undefined && source !== undefined && isHostOf(source, at);
	const parts: PhrasingContent[][] = [
		by ? [inline("span", by, { className: ["p-author"] })] : [],
		role ? [text(role)] : [],
		at && !isSaid ? [text(at)] : [],
		date
			? [inline("time", dayInWords(date, language, "long"), { dateTime: date, className: ["dt-published"] })]
			: [],
		source ? [cited(source, isSaid ? at : hostOf(source), node)] : [],
	];
	const caption = parts
		.filter((part) => part.length > 0)
		.flatMap((part, index) => (index === 0 ? part : [text(", "), ...part]));
	node.data = { hName: "figure", hProperties: { className: ["statement", "h-cite"] } };
	node.children = [
		quotation,
		{ type: "paragraph", children: [text("— "), ...caption], data: { hName: "figcaption" } },
	];
}

const text = (value: string): Text => ({ type: "text", value });

const inline = (
	hName: string,
	value: string,
	hProperties: Record<string, string | string[]>,
): PhrasingContent => ({
	type: "emphasis",
	children: [text(value)],
	data: { hName, hProperties },
});

const hostOf = (source: string): string => new URL(source).hostname.replace(/^www\./, "");

/** Whether the host is just the name of where it was said: "Facebook, facebook.com" says one thing twice. */
const isHostOf = (source: string, at: string): boolean =>
	hostOf(source).split(".").includes(at.toLowerCase().replace(/\s+/g, ""));

/** The work that the words are from, by its host, or by where they were said. */
function cited(source: string, name: string, { position }: ContainerDirective): PhrasingContent {
	return {
		type: "emphasis",
		data: { hName: "cite" },
		children: [
			{
				type: "link",
				url: source,
				children: [text(name)],
				data: { hProperties: { className: ["u-url"] } },
				...(position && { position }),
			},
		],
	};
}

/** Who writes for a network ends a line where it ends. */
function keepLines(quotation: Blockquote): void {
	visit(quotation, "text", (node, index, parent) => {
		const lines = node.value.split("\n");
		if (!parent || index === undefined || lines.length === 1) return undefined;
		const kept = lines.flatMap((line, at): PhrasingContent[] =>
			at === 0 ? [text(line)] : [{ type: "break" }, text(line)],
		);
		parent.children.splice(index, 1, ...kept);
		return index + kept.length;
	});
}
