import type { ContainerDirective, LeafDirective } from "mdast-util-directive";
import type { Position } from "unist";
import { findUnfinished } from "#lib/checks/unfinished.ts";
import { didYouMean } from "#lib/content/near.ts";
import type { Finding } from "#lib/content/report.ts";
import { suggest } from "#lib/content/suggestions.ts";
import { withoutComments } from "#lib/markdown/comments.ts";

/** A block that begins with colons, and the text that it stands in. */
export interface Written<Node = LeafDirective | ContainerDirective> {
	readonly node: Node;
	readonly source: string;
}

/** What a value must be: what is made of it, or undefined when it cannot be used; and what to write instead. */
interface Attribute<T> {
	readonly read: (value: string) => T | undefined;
	readonly expected: string;
}

type Values<Known> = { [Key in keyof Known]?: Known[Key] extends Attribute<infer T> ? T : never };

/** Reads what stands in the braces of a block, `{limit=3 heading="Do this"}`. */
export function readAttributes<Known extends Record<string, Attribute<unknown>>>(
	written: Written,
	known: Known,
): { readonly values: Values<Known>; readonly findings: Finding[] } {
	const values: Record<string, unknown> = {};
	const findings: Finding[] = [];
	const say = (key: string, reason: string) =>
		findings.push({ rule: "directive", reason, place: placeOf(written, key) });
	let last: readonly [key: string, text: string] | undefined;
	for (const [key, text] of Object.entries(written.node.attributes ?? {})) {
		if (findings.length >= enough) break;
		const attribute = Object.hasOwn(known, key) ? known[key] : undefined;
		const value = attribute?.read(bare(withoutComments(text ?? "")));
		if (!attribute) {
			const meant = didYouMean(key, Object.keys(known));
			// `only=read call`: a second word that is a key by itself.
			const quoted = text === "" && last ? `quotation marks: \`${last[0]}="${last[1]} ${key}"\`` : undefined;
			const expected = meant ? `\`${meant}\`` : (quoted ?? `one of ${Object.keys(known).join(", ")}`);
			say(key, `Unexpected \`${key}\` in the braces, expected ${expected}`);
		} else if (value === undefined) {
			say(
				key,
				`Unexpected \`${text ?? ""}\` for \`${key}\`, expected ${suggest(key, text ?? "") ?? attribute.expected}`,
			);
		} else values[key] = value;
		last = [key, text ?? ""];
		for (const { found, expected } of findUnfinished(text ?? "")) {
			const reason = `Unexpected \`${found}\`, expected ${expected}`;
			findings.push({ rule: "unfinished", reason, place: placeOf(written, key) });
		}
	}
	return { values: values as Values<Known>, findings };
}

/** Braces with more slips than this are no braces. */
const enough = 20;

/** Quotation marks that a word processor has made curly are part of a value that is one word. */
const bare = (text: string): string => text.trim().replace(/^[“”„«»](.*)[“”«»]$/s, "$1");

/** Where the key stands in the first line of the block; else the block. */
function placeOf({ node, source }: Written, key: string): Position | undefined {
	const from = node.position?.start;
	if (from?.offset === undefined) return undefined;
	const [line = ""] = source.slice(from.offset, from.offset + longest).split(/\r?\n/, 1);
	const at = line.search(new RegExp(`(?<=[{\\s.#])${key.replace(/[^\w-]/g, ".")}(?=[\\s=}]|$)`));
	if (at === -1) return node.position;
	const point = (index: number) => ({
		line: from.line,
		column: from.column + index,
		offset: (from.offset ?? 0) + index,
	});
	return { start: point(at), end: point(at + key.length) };
}

/** Longer than any line with braces that a person writes. Characters. */
const longest = 2000;
