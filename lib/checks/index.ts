import { altPhrase } from "#lib/checks/alt-phrase.ts";
import { altText } from "#lib/checks/alt-text.ts";
import { contact } from "#lib/checks/contact-details.ts";
import { deadLink } from "#lib/checks/dead-link.ts";
import { directive } from "#lib/checks/directive.ts";
import { doubleWord } from "#lib/checks/double-word.ts";
import { emptySection } from "#lib/checks/empty-section.ts";
import { headingOrder } from "#lib/checks/heading-order.ts";
import { insecureLink } from "#lib/checks/insecure-link.ts";
import { lastSentence } from "#lib/checks/last-sentence.ts";
import { brokenLink, linkSpaces } from "#lib/checks/link-spaces.ts";
import { linkTarget } from "#lib/checks/link-target.ts";
import { linkWords } from "#lib/checks/link-words.ts";
import { markdownLeft } from "#lib/checks/markdown-left.ts";
import { proseChecks } from "#lib/checks/prose.ts";
import type { TextCheck } from "#lib/checks/text-check.ts";
import { tracking } from "#lib/checks/tracking.ts";
import { unfinished } from "#lib/checks/unfinished.ts";

/** Run on every text, as it was written: before typography and sanitising. */
export const textChecks: readonly TextCheck[] = [
	unfinished,
	emptySection,
	lastSentence,
	headingOrder,
	altText,
	altPhrase,
	linkTarget,
	linkSpaces,
	linkWords,
	insecureLink,
	tracking,
	directive,
	proseChecks([brokenLink, contact, doubleWord]),
	deadLink,
	markdownLeft,
];
