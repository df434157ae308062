import type { LeafDirective } from "mdast-util-directive";
import type { Position } from "unist";
import { slugOf } from "#lib/content/file-name.ts";
import { type HelpKind, helpKinds } from "#lib/content/help-link.ts";
import type { Finding } from "#lib/content/report.ts";
import { readAttributes, type Written } from "#lib/markdown/blocks/attributes.ts";
import { wordsIn } from "#lib/markdown/blocks/words.ts";

/** A list of ways to help that a post takes in. */
export interface HelpReference {
	readonly name: string;
	/** only links of these kinds */
	readonly only?: readonly HelpKind[];
	/** only the first so many of them */
	readonly limit?: number;
	/** instead of the list's title */
	readonly heading?: string;
	readonly place?: Position;
}

const options = {
	only: {
		read: (text: string): HelpKind[] | undefined => {
			const kinds = text.split(/[\s,]+/).filter((word) => word !== "");
			const known = helpKinds.filter((kind) => kinds.includes(kind));
			return kinds.length > 0 && kinds.every((kind) => (known as string[]).includes(kind))
				? known
				: undefined;
		},
		expected: `some of ${helpKinds.join(", ")}, with blanks between them, in quotes: \`only="read call"\``,
	},
	limit: {
		read: (text: string) => (/^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined),
		expected: "a number, such as `limit=3`",
	},
	heading: {
		read: (text: string) => text || undefined,
		expected: 'words in quotes: `heading="What you can do"`',
	},
};

/** `::ways-to-help[families]{only="read call" limit=3}`: which list, and what of it. */
export function readReference(written: Written<LeafDirective>): {
	readonly reference: HelpReference;
	readonly findings: Finding[];
} {
	const { values, findings } = readAttributes(written, options);
	// In the form that a list's name has: "My families" is `_help/my families.md`.
	const name = slugOf(wordsIn(written.node));
	const { position } = written.node;
	return { reference: { name, ...values, ...(position && { place: position }) }, findings };
}
