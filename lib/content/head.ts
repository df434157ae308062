import type { Position } from "unist";
import { VFile } from "vfile";
import { isPair, isScalar, visit } from "yaml";
import { toPosition } from "#lib/content/problems.ts";
import type { YamlMap } from "#lib/content/yaml.ts";

/** The front matter as it was written, for checks that are told later what to look for. */
export interface Head {
	/** the file up to where the body begins */
	readonly source: string;
	/** every text in it with its key (of a list, the list's) and its place in the file; what `navigation` calls things, too */
	readonly values: readonly HeadValue[];
}

interface HeadValue {
	readonly key: string;
	readonly start: number;
	readonly end: number;
}

/** @param body the text with the front matter blanked out */
export function toHead(file: VFile, { document, offset }: YamlMap, body: string): Head {
	const values: HeadValue[] = [];
	visit(document, {
		Scalar(key, { range }, path) {
			const keys = path.filter(isPair).map(({ key }) => (isScalar(key) ? String(key.value) : ""));
			if (!range || (key === "key" && (keys.length < 2 || keys[0] !== "navigation"))) return;
			values.push({ key: keys.at(-1) ?? "", start: offset + range[0], end: offset + range[1] });
		},
	});
	return { source: String(file).slice(0, body.search(/\S|$/)), values };
}

/** The whole text of a file, put together again. */
export const wholeText = (body: string, head?: Head): string =>
	head ? head.source + body.slice(head.source.length) : body;

interface Headed {
	readonly path: string;
	readonly body: string;
	readonly head?: Head;
}

/** The texts that stand under a key, without their quotes, each with its place in the file. */
export function textsUnder(
	key: string,
	{ path, body, head }: Headed,
): { readonly text: string; readonly place?: Position }[] {
	const file = new VFile({ path, value: wholeText(body, head) });
	return (head?.values ?? [])
		.filter((value) => value.key === key)
		.map(({ start, end }) => {
			const written = String(file).slice(start, end).trim();
			const place = toPosition(file, start, end);
			return { text: written.replace(/^(["'])(.*)\1$/s, "$2"), ...(place && { place }) };
		});
}
