import type { VFile } from "vfile";

export type Severity = "warning" | "error";

/** What a file says of itself: `published: true` is meant for readers, whatever its date. */
export type Intent = "draft" | "published";

/**
 * How much each rule weighs, on a draft and on a post that is meant for readers. An error on a published post stops the
 * build; an error on a draft does too, so it is kept for what leaves the author's intention unknown.
 */
export const severities = {
	"file-readable": ["error", "error"],
	"front-matter": ["error", "error"],
	"published-flag": ["error", "error"],
	"same-address": ["error", "error"],
	"site-setting": ["error", "error"],
	"file-place": ["warning", "warning"],
	"front-matter-missing": ["warning", "error"],
	"front-matter-key": ["warning", "error"],
	"front-matter-value": ["warning", "error"],
	"field-missing": ["warning", "error"],
	unfinished: ["warning", "error"],
	"link-target": ["warning", "error"],
	"internal-link": ["warning", "error"],
	"alt-text": ["warning", "error"],
	picture: ["warning", "error"],
	directive: ["warning", "error"],
	"help-list": ["warning", "error"],
	"text-size": ["warning", "error"],
	"markdown-left": ["warning", "error"],
	"markdown-odd": ["warning", "warning"],
} as const satisfies Record<string, readonly [draft: Severity, published: Severity]>;

export type RuleId = keyof typeof severities;

/** How much a finding of `rule` weighs on a file of this intent. */
export function severityOf(rule: RuleId, intent: Intent): Severity {
	return severities[rule][intent === "draft" ? 0 : 1];
}

/** Marks each message of the file as error (`fatal: true`) or warning (`fatal: false`). */
export function weigh(file: VFile, intent: Intent): void {
	for (const message of file.messages) {
		message.fatal = severityOf(message.ruleId as RuleId, intent) === "error";
	}
}
