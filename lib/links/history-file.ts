import { getNodeValue, type Node, type ParseError, parseTree } from "jsonc-parser";
import type { VFile } from "vfile";
import * as z from "zod";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";
import { placeIn } from "#lib/links/json-place.ts";
import { type Span, sights, spanSchema } from "#lib/links/observation.ts";

/** What is known of one link. */
export interface LinkRecord {
	/** oldest first */
	readonly seen: readonly Span[];
	/** a copy that the author has said yes to */
	readonly archived?: string;
}

/** Every link that was ever looked at, by its address without the `#` part. */
export type History = ReadonlyMap<string, LinkRecord>;

const address = z.string().regex(/^https?:\/\/\S+$/);

const inOrder = (seen: readonly Span[]): boolean =>
	seen.every(({ first }, index) => first > (seen[index - 1]?.last ?? ""));

const schema = z.record(
	address,
	z.strictObject({ archived: address.optional(), seen: z.array(spanSchema).refine(inOrder) }),
);

/** What to write for a key, or under it. */
const expectations: Readonly<Record<string, string>> = {
	archived: "the address of a kept copy",
	seen: "what was seen, the oldest first",
	saw: `one of ${sights.join(", ")}`,
	status: "a number such as 404",
	to: "an address",
	why: "text",
	first: "a day such as `2026-10-01`",
	last: "a day such as `2026-10-01`, not before `first`",
};

/**
 * `_links.json`, with its text → the history; undefined, with a message at its place, when that is not what it holds.
 */
export function toHistory(file: VFile): History | undefined {
	const errors: ParseError[] = [];
	const tree = parsed(String(file), errors);
	const [error] = errors;
	if (error || !tree) {
		return wrong(file, error ?? { offset: 0, length: 0 }, "JSON as `npm run links` writes it");
	}
	const twice = firstTwice(tree);
	if (twice) return wrong(file, twice, "each link once: keep the newer of the two");
	const result = schema.safeParse(getNodeValue(tree));
	if (result.success) {
		return new Map(
			Object.entries(result.data).map(([url, { seen, archived }]) => [
				url,
				{ seen, ...(archived && { archived }) },
			]),
		);
	}
	const [issue] = result.error.issues;
	const path = [...(issue?.path ?? []), ...(issue?.code === "unrecognized_keys" ? issue.keys : [])];
	const isKey = issue?.code === "unrecognized_keys" || issue?.code === "invalid_key";
	return wrong(file, placeIn(tree, path, isKey), isKey ? expectedKey(path) : expectedValue(path));
}

/** Brackets nested beyond what the stack holds are no history. */
function parsed(text: string, errors: ParseError[]): Node | undefined {
	try {
		return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
	} catch (error) {
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

/** The second of two entries for one link: after a merge, each may have half of what is known. */
function firstTwice({ children = [] }: Node): Node | undefined {
	const known = new Set<unknown>();
	return children
		.flatMap((entry) => entry.children?.[0] ?? [])
		.find(({ value }) => known.size === known.add(value).size);
}

function expectedKey(path: readonly PropertyKey[]): string {
	if (path.length === 1) return "an address that begins with `https://` or `http://`";
	return path.length === 2 ? "`archived` or `seen`" : "saw, first, last, status, to or why";
}

function expectedValue(path: readonly PropertyKey[]): string {
	const field = path.findLast((part) => typeof part === "string") ?? "";
	const known = path.length > 1 ? expectations[String(field)] : undefined;
	return known ?? "links as `npm run links` writes them";
}

function wrong(
	file: VFile,
	{ offset, length }: { readonly offset: number; readonly length: number },
	expected: string,
): undefined {
	const [line = ""] = String(file)
		.slice(offset, offset + Math.max(1, length))
		.split("\n");
	const found = line.trim() === "" ? "end" : `\`${line.trim().slice(0, 60)}\``;
	report(file, {
		rule: "link-history",
		reason: `Unexpected ${found}, expected ${expected}`,
		place: toPosition(file, offset, offset + length),
		note: "What `npm run links` found out is kept here: put back an earlier copy, or delete the file to begin anew",
	});
}

/** The file's text: in the order of letters, and a line a span, so that two of them compare well. */
export function historyText(history: History): string {
	const entries = [...history].sort(([a], [b]) => (a < b ? -1 : 1));
	const links = entries.map(([url, { archived, seen }]) => {
		const copy = archived ? [`\t\t"archived": ${JSON.stringify(archived)}`] : [];
		const spans = seen.map((span) => `\n\t\t\t${spanText(span)}`).join(",");
		const all = [...copy, `\t\t"seen": [${spans}${seen.length > 0 ? "\n\t\t" : ""}]`];
		return `\t${JSON.stringify(url)}: {\n${all.join(",\n")}\n\t}`;
	});
	return links.length > 0 ? `{\n${links.join(",\n")}\n}\n` : "{}\n";
}

function spanText({ saw, first, last, status, to, why }: Span): string {
	const fields = Object.entries({ saw, first, last, status, to, why }).filter(
		([, value]) => value !== undefined,
	);
	return `{ ${fields.map(([key, value]) => `"${key}": ${JSON.stringify(value)}`).join(", ")} }`;
}
