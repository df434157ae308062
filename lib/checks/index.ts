import { altText } from "#lib/checks/alt-text.ts";
import { deadLink } from "#lib/checks/dead-link.ts";
import { directive } from "#lib/checks/directive.ts";
import { linkTarget } from "#lib/checks/link-target.ts";
import { markdownLeft } from "#lib/checks/markdown-left.ts";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { unfinished } from "#lib/checks/unfinished.ts";

/** Run on every text, as it was written: before typography and sanitising. */
export const textChecks: readonly TextCheck[] = [
	unfinished,
	linkTarget,
	deadLink,
	altText,
	directive,
	markdownLeft,
];
