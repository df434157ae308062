import type { Element, ElementContent, Root } from "hast";
import { h } from "hastscript";
import rehypeParse from "rehype-parse";
import rehypeStringify from "rehype-stringify";
import { unified } from "unified";
import { EXIT, SKIP, visit } from "unist-util-visit";

/** What a page needs to stand alone. */
interface Alone {
	/** the strip above the page */
	readonly band: { readonly label: string; readonly text: string; readonly style: string };
	/** in the window's title, before the page's own */
	readonly mark: string;
	/** address on the site → where a reader of the file finds that; undefined for what is not out: then it is no link */
	readonly link: (address: string) => string | undefined;
	/** `/pictures/…`, `/fonts/…` → `data:…`; undefined for what is not there */
	readonly inline: (address: string) => Promise<string | undefined>;
}

/** Nothing is fetched, whatever stands in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

const keptMeta = new Set(["viewport", "description", "theme-color"]);

const parse = unified().use(rehypeParse).freeze();
const stringify = unified().use(rehypeStringify).freeze();

/** A page as readers get it → one file that needs no other, to be opened from anywhere. */
export async function standAlone(html: string, { band, mark, link, inline }: Alone): Promise<string> {
	const tree: Root = parse.parse(html);
	takeOut(tree);
	leadOut(tree, link);
	await Promise.all(elementsOf(tree).map((element) => takeIn(element, inline)));
	visit(tree, "element", (element) => {
		if (element.tagName === "head") element.children.splice(1, 0, ...headOf(band.style));
		if (element.tagName === "title") element.children.unshift({ type: "text", value: `${mark} · ` });
	});
	addBand(tree, band);
	return stringify.stringify(tree);
}

const headOf = (style: string): Element[] => [
	h("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
	h("meta", { name: "robots", content: "noindex, nofollow" }),
	h("meta", { name: "referrer", content: "no-referrer" }),
	h("style", style),
];

/** First on the page, above the name of the blog. */
function addBand(tree: Root, { label, text }: Alone["band"]): void {
	const aside = h("aside", { className: "draft-band", ariaLabel: "Proof" }, [
		h("p", [h("b", { className: "label" }, label), " ", h("span", text)]),
	]);
	visit(tree, "element", (element, index, parent) => {
		if (element.tagName !== "header" || index === undefined) return undefined;
		parent?.children.splice(index, 0, aside);
		return EXIT;
	});
}

/** Scripts, comments, and what the head says to programs: feeds, icons, previews, other files. */
function takeOut(tree: Root): void {
	visit(tree, (node, index, parent) => {
		if (index === undefined || !parent || !isLeftOut(node as ElementContent)) return undefined;
		parent.children.splice(index, 1);
		return [SKIP, index];
	});
}

function isLeftOut(node: ElementContent): boolean {
	if (node.type === "comment") return true;
	if (node.type !== "element") return false;
	const { tagName, properties } = node;
	if (tagName === "meta") return !properties.charSet && !keptMeta.has(String(properties.name));
	// Of a picture's files one is enough; for less motion there is another.
	if (tagName === "source") return !properties.media;
	return tagName === "script" || tagName === "link";
}

/** Links into the blog lead to where it lives. */
function leadOut(tree: Root, link: Alone["link"]): void {
	for (const { tagName, properties } of elementsOf(tree)) {
		const { href } = properties;
		if (tagName === "a" && typeof href === "string" && /^\/(?!\/)/.test(href)) properties.href = link(href);
	}
}

async function takeIn({ tagName, properties, children }: Element, inline: Alone["inline"]): Promise<void> {
	if (tagName === "img") {
		properties.src = (await inline(String(properties.src))) ?? "";
		delete properties.srcSet;
		delete properties.sizes;
	} else if (tagName === "source") {
		properties.srcSet = (await inline(String(properties.srcSet))) ?? "";
	} else if (tagName === "style") {
		for (const child of children) if (child.type === "text") child.value = await inStyle(child.value, inline);
	}
}

const inUrl = /url\(\s*["']?(\/[^"')]+)["']?\s*\)/g;

async function inStyle(style: string, inline: Alone["inline"]): Promise<string> {
	const addresses = [...new Set([...style.matchAll(inUrl)].map(([, address = ""]) => address))];
	const found = await Promise.all(
		addresses.map(async (address) => [address, await inline(address)] as const),
	);
	const data = new Map(found);
	// Fonts that stand in the file are there in an instant, but perhaps not before the first paint.
	return style
		.replace(inUrl, (_, address: string) => `url(${data.get(address) ?? "data:,"})`)
		.replaceAll("font-display:optional", "font-display:block");
}

function elementsOf(tree: Root): Element[] {
	const elements: Element[] = [];
	visit(tree, "element", (element) => {
		elements.push(element);
	});
	return elements;
}
