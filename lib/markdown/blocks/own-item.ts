import type { Html, Link, List, ListItem, Nodes, Paragraph } from "mdast";
import type { Position } from "unist";
import { type HelpLink, helpKinds, linkKeys } from "#lib/content/help-link.ts";
import { didYouMean } from "#lib/content/near.ts";
import type { Finding } from "#lib/content/report.ts";
import { suggestKind } from "#lib/content/suggestions.ts";
import { itemForm, type Say, toLink, type Value } from "#lib/markdown/blocks/item-link.ts";
import { wordsIn } from "#lib/markdown/blocks/words.ts";
import { withoutComments } from "#lib/markdown/comments.ts";

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
	const html = htmlIn(first);
	if (html)
		say(
			`Unexpected \`${html.value.slice(0, 60)}\` in an item, expected words: nothing else is shown`,
			html.position,
		);
	readLine(first, values, say);
	for (const node of rest) {
		if (node.type === "list") readDetails(node, values, say);
		else say(`Unexpected ${node.type} in an item, expected ${itemForm} on one line`, node.position);
	}
	if (findings.length > 0) return { findings };
	const link = toLink(values, item.position, say);
	return { ...(link && { link }), findings };
}

/** HTML, other than a note to oneself. */
const htmlIn = (node: Paragraph | Link): Html | undefined =>
	node.children
		.map((child) => (child.type === "link" ? htmlIn(child) : child))
		.find((child): child is Html => child?.type === "html" && withoutComments(child.value).trim() !== "");

/** `kind: [Title](address) — note`, or without a link `kind: Title — note`. */
function readLine({ children, position }: Paragraph, values: Map<string, Value>, say: Say): void {
	const at = children.findIndex(({ type }) => type === "link");
	const link = at === -1 ? undefined : (children[at] as Link);
	const elsewhere = children.find(({ type }) => type === "linkReference");
	if (elsewhere) {
		const title = textOf([elsewhere]);
		say(
			`Unexpected \`[${title}]\` with its address elsewhere, expected \`[${title}](https://…)\``,
			elsewhere.position,
		);
		return;
	}
	const before = textOf(at === -1 ? children : children.slice(0, at));
	const [, written = "", words = ""] = /^\s*([^\s:：]+)\s*[:：]\s*(.*)$/s.exec(before) ?? [];
	const kind = written.toLowerCase();
	if (!(helpKinds as readonly string[]).includes(kind)) {
		const meant = suggestKind(kind || (/^\s*(\p{L}+)/u.exec(before)?.[1] ?? "").toLowerCase());
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
	const bare =
		/^(?:https?:|mailto:|tel:|www\.)/i.test(textOf(link.children)) ||
		link.url === `mailto:${textOf(link.children)}`;
	if (words !== "" && !bare)
		say(`Unexpected \`${words.trim()}\` before the link, expected it after the link`, position);
	if (second)
		say("Unexpected second link in an item, expected one: give it an item of its own", second.position);
	if (bare) {
		const meant = `[${words.trim().replace(/\s*[—–-]$/, "") || "Title"}](${link.url})`;
		say(`Unexpected address without a title, expected \`${meant}\``, link.position);
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
		const words = wordsIn(item);
		const [, key = "", text = ""] = /^\s*([^\s:：]+)\s*[:：]\s*(.*)$/s.exec(words) ?? [];
		const name = key.toLowerCase();
		if (!known.includes(name)) {
			const meant = didYouMean(name || (/^[^\s=]+/.exec(words)?.[0] ?? "").toLowerCase(), known);
			const found = key !== "" ? `\`${key}:\`` : linkIn(item) ? "link" : "line";
			const others = helpKinds.filter((kind) => linkKeys(kind).includes(name)).join(", ");
			const expected = meant
				? `\`${meant}:\``
				: others !== ""
					? `it under one of ${others}`
					: linkIn(item)
						? `it as an item of its own: ${itemForm}`
						: `one of ${known.join(", ")} and a colon`;
			say(`Unexpected ${found} under an item, expected ${expected}`, item.position);
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

const textOf = (nodes: readonly Nodes[]): string => nodes.map(wordsIn).join("").replace(/\s+/g, " ");
