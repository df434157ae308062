import type { Link, List, ListItem, Nodes, Paragraph } from "mdast";
import type { Position } from "unist";
import { expectations } from "#lib/content/expectations.ts";
import {
	expectedUrl,
	type HelpLink,
	helpKinds,
	helpLinkSchema,
	linkKeys,
	toHelpLink,
} from "#lib/content/help-link.ts";
import { didYouMean } from "#lib/content/near.ts";
import type { Finding } from "#lib/content/report.ts";
import { suggest, suggestKind } from "#lib/content/suggestions.ts";
import { wordsIn } from "#lib/markdown/blocks/words.ts";

/** An item as it should be. */
export const itemForm = "`- donate: [Title](https://…) — why`";

/** A value and where it is written. */
interface Value {
	readonly text: string;
	readonly place: Position | undefined;
}

/** What an item of a list written in place came to: a link, unless there is something to mend. */
interface OwnItem {
	readonly link?: HelpLink;
	readonly findings: readonly Finding[];
}

/** `- call: [The switchboard](tel:+1-202-224-3121) — ask for your senator`, with lines `  - hours: 9–17` under it. */
export function readItem(item: ListItem): OwnItem {
	const findings: Finding[] = [];
	const say = (reason: string, place: Position | undefined) =>
		findings.push({ rule: "help-list", reason, place });
	const [first, ...rest] = item.children;
	if (first?.type !== "paragraph") {
		say(`Unexpected item, expected ${itemForm}`, item.position);
		return { findings };
	}
	const values = new Map<string, Value>();
	readLine(first, values, say);
	for (const node of rest) {
		if (node.type === "list") readDetails(node, values, say);
		else say(`Unexpected ${node.type} in an item, expected ${itemForm} on one line`, node.position);
	}
	if (findings.length > 0) return { findings };
	const link = toLink(values, item.position, say);
	return { ...(link && { link }), findings };
}

type Say = (reason: string, place: Position | undefined) => void;

/** `kind: [Title](address) — note`, or without a link `kind: Title — note`. */
function readLine({ children, position }: Paragraph, values: Map<string, Value>, say: Say): void {
	const at = children.findIndex(({ type }) => type === "link");
	const link = at === -1 ? undefined : (children[at] as Link);
	const before = textOf(at === -1 ? children : children.slice(0, at));
	const [, written = "", words = ""] = /^\s*([^\s:]+)\s*:\s*(.*)$/s.exec(before) ?? [];
	const kind = written.toLowerCase();
	if (!(helpKinds as readonly string[]).includes(kind)) {
		const meant = suggestKind(kind);
		const found = written === "" ? "item without a kind" : `\`${written}:\``;
		const expected = meant
			? `${meant.slice(0, -1)}:\``
			: `one of ${helpKinds.join(", ")} before a colon: ${itemForm}`;
		say(`Unexpected ${found}, expected ${expected}`, position);
		return;
	}
	values.set("kind", { text: kind, place: position });
	if (!link) {
		readWords(words, values, position, say);
		return;
	}
	const after = children.slice(at + 1);
	const second = after.find(({ type }) => type === "link");
	const [, title] = /^\[([^\]]*)\]\s*\(?$/.exec(words) ?? [];
	if (title !== undefined) {
		say(`Unexpected blank after \`[${title}]\`, expected \`[${title}](${link.url})\``, position);
		return;
	}
	if (words !== "")
		say(`Unexpected \`${words.trim()}\` before the link, expected it after the link`, position);
	if (second)
		say("Unexpected second link in an item, expected one: give it an item of its own", second.position);
	if (/^(?:https?:|mailto:|tel:|www\.)/i.test(textOf(link.children))) {
		say("Unexpected address without a title, expected `[Title](https://…)`", link.position);
	}
	values.set("title", { text: textOf(link.children), place: link.position });
	values.set("url", { text: link.url, place: link.position });
	const note = textOf(after)
		.replace(/^\s*(?:[—–:,]|-{1,3}(?=\s))\s*/, "")
		.trim();
	if (note !== "") values.set("note", { text: note, place: after[0]?.position });
}

function readWords(words: string, values: Map<string, Value>, place: Position | undefined, say: Say): void {
	const [found, title = "", address = ""] = /\[([^\]]*)\]\s*\(([^)]*)\)/.exec(words) ?? [];
	if (found !== undefined) {
		const whole = address.trim().replace(/\s+/g, /^(?:tel|sms):/i.test(address) ? "-" : "%20");
		say(`Unexpected blank in \`${found}\`, expected \`[${title}](${whole})\``, place);
		return;
	}
	const [first = "", ...note] = words.split(/\s+(?:[—–]|-{1,3})\s+/);
	values.set("title", { text: first, place });
	if (note.length > 0) values.set("note", { text: note.join(" – "), place });
}

/** `- hours: weekdays 9–17`: the other things that can be said of a link. */
function readDetails(list: List, values: Map<string, Value>, say: Say): void {
	const known = linkKeys(values.get("kind")?.text).filter((key) => key !== "kind" && key !== "title");
	for (const item of list.children) {
		const [, key = "", text = ""] = /^\s*([^\s:]+)\s*:\s*(.*)$/s.exec(wordsIn(item)) ?? [];
		const name = key.toLowerCase();
		if (!known.includes(name)) {
			const meant = didYouMean(name, known);
			const found = key === "" ? "line" : `\`${key}:\``;
			say(
				`Unexpected ${found} under an item, expected ${meant ? `\`${meant}:\`` : `one of ${known.join(", ")}`}`,
				item.position,
			);
		} else if (values.has(name)) {
			say(`Unexpected second \`${name}\`, expected it once`, item.position);
		} else {
			const value = linkIn(item)?.url ?? text.trim().replace(/^["“](.*)["”]$/s, "$1");
			values.set(name, {
				text: name === "email" ? value.replace(/^mailto:/, "") : value,
				place: item.position,
			});
		}
	}
}

/** An address stands as a link, `<https://…>` or `[a copy](https://…)`. */
function linkIn({ children: [first] }: ListItem): Link | undefined {
	const found = first?.type === "paragraph" ? first.children.find(({ type }) => type === "link") : undefined;
	return found?.type === "link" ? found : undefined;
}

function toLink(
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
			wanted ?? (value && suggest(key, value.text)) ?? expectedOf(key, plain.kind, value !== undefined);
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
function expectedOf(key: string, kind: string | undefined, there: boolean): string {
	if (key === "url") return there ? expectedUrl(kind) : "`[Title](https://…)`";
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

const textOf = (nodes: readonly Nodes[]): string => nodes.map(wordsIn).join("").replace(/\s+/g, " ");
