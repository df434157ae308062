import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import type { DatedText, HelpLinkModel, HelpListModel, Link } from "#lib/site/models.ts";

const stringify = unified().use(rehypeStringify, { allowDangerousHtml: true }).freeze();

/** A list of ways to help as plain HTML, for feed readers, which know neither our style nor our layout. */
export function helpListHtml({ title, introduction, groups, age }: HelpListModel): string {
	const tree: Root = h(null, [
		h("h2", title),
		...groups.flatMap(({ label, parts }): ElementContent[] => [
			h("h3", label),
			...parts.flatMap((part) => [
				...(part.title ? [h("h4", part.title)] : []),
				h("ul", part.links.map(toItem)),
			]),
		]),
		...(age ? [h("p", dated(age))] : []),
	]);
	if (introduction) tree.children.splice(1, 0, { type: "raw", value: introduction });
	return stringify.stringify(tree);
}

function toItem({
	title,
	href,
	source,
	publisher,
	note,
	more,
	details,
	state,
	outcome,
	kept,
}: HelpLinkModel): Element {
	const facts = [...more.map((link) => [linkTo(link)]), ...details.map(({ text }) => dated(text))].flatMap(
		(fact, index) => (index === 0 ? fact : [" · ", ...fact]),
	);
	const ending = [
		...(state ? [...dated(state), " "] : []),
		...(outcome ? [outcome, " "] : []),
		...(kept ? [linkTo(kept)] : []),
	];
	return h("li", [
		href ? linkTo({ label: title, href }) : title,
		...[publisher, source].flatMap((who) => (who ? `, ${who}` : [])),
		note ? `: ${note}` : "",
		...(facts.length > 0 ? [h("br"), ...facts] : []),
		...(ending.length > 0 ? [h("br"), ...ending] : []),
	]);
}

const linkTo = ({ label, href }: Link): Element => h("a", { href }, label);

const dated = (text: DatedText): (string | Element)[] =>
	text.map((part) =>
		typeof part === "string" ? part : h("time", { dateTime: part.day.iso }, part.day.long),
	);
