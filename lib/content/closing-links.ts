import type { Heading, Link, Paragraph, PhrasingContent, RootContent } from "mdast";
import { toString as nodeToString } from "mdast-util-to-string";
import type { Point } from "unist";
import { guessKind } from "#lib/content/guess-kind.ts";
import type { HelpKind } from "#lib/content/help-link.ts";
import { seeAlso } from "#lib/markdown/enrich/related.ts";
import { parseMarkdown } from "#lib/markdown/parser.ts";

/** The end of a text that is nothing but links, and the list of ways to help that it can be. */
export interface ClosingLinks {
	/** offsets in the text */
	readonly start: number;
	readonly end: number;
	/** what takes its place, without a line end */
	readonly list: string;
	/** where each link stands, in the order of the list's items */
	readonly places: readonly (Point | undefined)[];
}

/** One link with the words around it. */
interface Entry {
	readonly before: string;
	readonly link: Link;
	readonly after: string;
	readonly kind: HelpKind;
}

/** Words of one entry: more is a passage to be read, not a line of a list. */
const mostWords = 45;

/**
 * Finds the closing paragraphs that are nothing but links, each with a phrase, and makes a list of ways to help of them.
 * A heading right above them becomes that of the list.
 *
 * @param body Markdown; its line ends are kept
 * @returns undefined when the text does not end so
 */
export function closingLinks(body: string): ClosingLinks | undefined {
	const { children } = parseMarkdown(body);
	const shown = children.filter(({ type }) => type !== "definition" && type !== "footnoteDefinition");
	// What leads on to other pieces asks for nothing.
	while (leadsOn(shown.at(-1))) shown.pop();
	const entries: Entry[] = [];
	let at = shown.length;
	for (; at > 0; at--) {
		const found = entriesIn(shown[at - 1]);
		if (!found) break;
		entries.unshift(...found);
	}
	const [first, last] = [shown[at], shown.at(-1)];
	const above = shown[at - 1];
	const heading = above?.type === "heading" ? above : undefined;
	const start = (heading ?? first)?.position?.start.offset;
	const end = last?.position?.end.offset;
	if (entries.length < 2 || start === undefined || end === undefined) return undefined;
	const lineEnd = /\r\n/.test(body) ? "\r\n" : "\n";
	const places = entries.map(({ link }) => link.position?.start);
	return { start, end, list: toList(entries, heading).join(lineEnd), places };
}

const leadsOn = (node: RootContent | undefined): boolean =>
	node?.type === "paragraph" && node.children[0]?.type === "text" && seeAlso.test(node.children[0].value);

/** The links of a paragraph or list that has nothing else to say. */
function entriesIn(node: RootContent | undefined): Entry[] | undefined {
	if (node?.type === "paragraph") return entriesOf(node);
	if (node?.type !== "list") return undefined;
	const all = node.children.map(({ children: [only, ...more] }) =>
		only?.type === "paragraph" && more.length === 0 ? entriesOf(only) : undefined,
	);
	return all.every((found) => found !== undefined) ? all.flat() : undefined;
}

function entriesOf({ children }: Paragraph): Entry[] | undefined {
	const places = children.flatMap((child, index) => (isOutbound(child) ? [index] : []));
	if (places.length === 0 || children.some(isOther)) return undefined;
	const entries: Entry[] = [];
	let before = wordsOf(children.slice(0, places[0]));
	for (const [number, place] of places.entries()) {
		const link = children[place] as Link;
		const between = wordsOf(children.slice(place + 1, places[number + 1]));
		const [after, next] = number === places.length - 1 ? [between, ""] : (parted(between) ?? []);
		if (after === undefined || next === undefined) return undefined;
		const said = [before.trim(), nodeToString(link), after.trim()] as const;
		// "Give to the fund. The other one is small": what the first asks goes for those that say nothing.
		const kind = guessKind(link.url, said, entries.at(-1)?.kind ?? "read");
		const entry = { before: said[0], link, after: said[2], kind };
		if (`${entry.before} ${entry.after}`.split(/\s+/).length > mostWords) return undefined;
		entries.push(entry);
		before = next;
	}
	return entries;
}

const isOutbound = (node: PhrasingContent): node is Link =>
	node.type === "link" && /^(?:https?|tel|sms|mailto):/i.test(node.url) && URL.canParse(node.url);

/** What a line of a list cannot hold. */
const isOther = (node: PhrasingContent): boolean =>
	!isOutbound(node) && !["text", "emphasis", "strong", "break", "delete"].includes(node.type);

const wordsOf = (nodes: readonly PhrasingContent[]): string =>
	nodes.map((node) => (node.type === "break" ? "\n" : nodeToString(node))).join("");

/** Where one link's words end and the next one's begin: at a line end, a sentence's, or between members of a row. */
function parted(text: string): [after: string, before: string] | undefined {
	for (const border of [/\n/, /[.!?;]\s+(?=[^.!?;]*$)/, /,?\s+(?:and|or)\s+(?=\S*\s*$)|,\s+(?=\S*\s*$)/]) {
		const found = border.exec(text);
		if (found) {
			const stop = /[.!?]/.test(found[0]) ? found[0].trim() : "";
			return [text.slice(0, found.index) + stop, text.slice(found.index + found[0].length)];
		}
	}
	return undefined;
}

/** What is said before a link and no more than its kind says. */
const askOnly =
	/^(?:and |or |also |then |please |you can |do )*(?:donate|give|read|watch|listen|call|ring|phone|text|write|volunteer|sign|share|tweet|come|see|visit)(?: (?:to|at|with|for|the))*:?$/i;

function toList(entries: readonly Entry[], heading: Heading | undefined): string[] {
	const title = heading ? escaped(nodeToString(heading).trim()) : "";
	return [`:::ways-to-help${title && `[${title}]`}`, ...entries.map(toLine), ":::"];
}

function toLine({ before, link, after, kind }: Entry): string {
	const words = nodeToString(link).trim();
	const bare = /^(?:https?:|mailto:|tel:|www\.)/i.test(words);
	const title = bare || words === "" ? new URL(link.url).hostname || words.replace(/^\w+:/, "") : words;
	// Of "This article that explains …" the title takes the first half.
	const rest = after.replace(/^[\s,:;—–-]+/, "").replace(/^(?:that|which|who)\s+(?=\S)/i, "");
	const sentence = [before, words, after]
		.filter((part) => part !== "")
		.join(" ")
		.replace(/ (?=[,.;:!?])/g, "");
	const note = before === "" || askOnly.test(before) ? rest : bare ? `${before} ${rest}`.trim() : sentence;
	const said = note.replace(/\s+/g, " ").replace(/^[.!?]$/, "");
	return `- ${kind}: [${escaped(title)}](${addressOf(link.url)})${said === "" ? "" : ` — ${escaped(said)}`}`;
}

/** Text as Markdown that says just that. */
const escaped = (text: string): string => text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>]/g, "\\$&");

const addressOf = (url: string): string => (/[\s()]/.test(url) ? `<${url.replace(/\s/g, "%20")}>` : url);
