import type { VFile } from "vfile";

type Severity = "warning" | "error";

/** What a file says of itself: `published: true` is meant for readers, whatever its date. */
export type Intent = "draft" | "published";

/** On a draft, on a post that is meant for readers; and whether the author may change it. */
type Weight = readonly [draft: Severity, published: Severity, change?: "fixed"];

/**
 * How much each rule weighs. An error on a published post stops the build; an error on a draft does too, so it is kept
 * for what leaves the author's intention unknown. What would embarrass or expose is an error on a published post; a
 * matter of taste is a warning on both. `fixed` is what keeps drafts, secrets and the site whole: `_site.yaml` cannot
 * change it.
 */
export const severities = {
	"file-readable": ["error", "error", "fixed"],
	"front-matter": ["error", "error", "fixed"],
	"published-flag": ["error", "error", "fixed"],
	"same-address": ["error", "error", "fixed"],
	"site-setting": ["error", "error", "fixed"],
	"link-history": ["error", "error", "fixed"],
	"file-place": ["warning", "warning", "fixed"],
	"front-matter-missing": ["warning", "error", "fixed"],
	"front-matter-key": ["warning", "error", "fixed"],
	"front-matter-value": ["warning", "error", "fixed"],
	"field-missing": ["warning", "error", "fixed"],
	"internal-link": ["warning", "error", "fixed"],
	picture: ["warning", "error", "fixed"],
	directive: ["warning", "error", "fixed"],
	"help-list": ["warning", "error", "fixed"],
	"text-size": ["warning", "error", "fixed"],
	"private-word": ["warning", "error", "fixed"],
	unfinished: ["warning", "error"],
	"empty-section": ["warning", "error"],
	"link-target": ["warning", "error"],
	anchor: ["warning", "error"],
	"alt-text": ["warning", "error"],
	"contact-details": ["warning", "error"],
	"markdown-left": ["warning", "error"],
	"markdown-odd": ["warning", "warning"],
	"picture-place": ["warning", "warning"],
	"date-ahead": ["warning", "warning"],
	"card-length": ["warning", "warning"],
	"value-cut": ["warning", "warning"],
	"last-sentence": ["warning", "warning"],
	"alt-phrase": ["warning", "warning"],
	"insecure-link": ["warning", "warning"],
	"link-spaces": ["warning", "warning"],
	"link-words": ["warning", "warning"],
	tracking: ["warning", "warning"],
	"same-link": ["warning", "warning"],
	"heading-order": ["warning", "warning"],
	"double-word": ["warning", "warning"],
	formula: ["warning", "warning"],
	spelling: ["warning", "warning"],
	"galley-ignore": ["warning", "warning", "fixed"],
} as const satisfies Record<string, Weight>;

export type RuleId = keyof typeof severities;

export const ruleIds = Object.keys(severities) as RuleId[];

const weightOf = (rule: RuleId): Weight => severities[rule];

/** Whether `_site.yaml` can change how much a rule weighs. */
export const canChange = (rule: RuleId): boolean => weightOf(rule)[2] !== "fixed";

/** What `_site.yaml` can say of a rule. `error` is one on published posts; a draft can always wait. */
export const choices = ["off", "warning", "error"] as const;

/** What `_site.yaml` says of some rules. */
export type SeverityChanges = { readonly [rule: string]: (typeof choices)[number] | undefined };

/** How much a finding of `rule` weighs on a file of this intent. */
export function severityOf(rule: RuleId, intent: Intent, changes: SeverityChanges = {}): Severity | "off" {
	const change = canChange(rule) ? changes[rule] : undefined;
	if (change === "error") return intent === "draft" ? "warning" : "error";
	return change ?? weightOf(rule)[intent === "draft" ? 0 : 1];
}

/** Marks each message of the file as error (`fatal: true`) or warning (`fatal: false`). */
export function weigh(file: VFile, intent: Intent): void {
	for (const message of file.messages) {
		message.fatal = severityOf(message.ruleId as RuleId, intent) === "error";
	}
}
