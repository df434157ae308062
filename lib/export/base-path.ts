import { Parser } from "htmlparser2";

/** Attributes with one address in them. */
const addressed = new Set(["href", "src", "poster", "action", "formaction", "data", "manifest"]);

/** Attributes with a list of them. */
const listed = new Set(["srcset", "imagesrcset"]);

/** An address on this site: it begins at the top of the host, and names no other. */
const isOurs = (address: string): boolean => /^\/(?!\/)/.test(address);

/**
 * Puts what the host has before addresses (`/blog`) before each that stands in a page: links, pictures, and fonts in the
 * page's style. A parser finds them, so that none is missed and no text is taken for one.
 *
 * @param base `/blog`; `""` leaves the page as it is
 */
export function underBase(html: string, base: string): string {
	if (base === "") return html;
	const places: number[] = [];
	let inStyle = false;
	const parser = new Parser(
		{
			onopentagname(name) {
				inStyle = name === "style";
			},
			onattribute(name, value) {
				const start = html.lastIndexOf(value, parser.endIndex - value.length);
				if (addressed.has(name) && isOurs(value)) places.push(start);
				else if (listed.has(name)) places.push(...inList(value).map((place) => start + place));
			},
			ontext(text) {
				if (inStyle) places.push(...inStyleSheet(text).map((place) => parser.startIndex + place));
			},
			onclosetag() {
				inStyle = false;
			},
		},
		{ decodeEntities: false },
	);
	parser.end(html);
	return insert(html, places, base);
}

const inList = (list: string): number[] =>
	[...list.matchAll(/(?:^|,)\s*(?=\/(?!\/))/g)].map((match) => match.index + match[0].length);

const inStyleSheet = (style: string): number[] =>
	[...style.matchAll(/url\(\s*["']?(?=\/(?!\/))/g)].map((match) => match.index + match[0].length);

function insert(text: string, places: readonly number[], added: string): string {
	let result = "";
	let from = 0;
	for (const place of places) {
		result += text.slice(from, place) + added;
		from = place;
	}
	return result + text.slice(from);
}
