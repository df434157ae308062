import type { ProseCheck } from "#lib/checks/prose.ts";
import { toPosition } from "#lib/content/problems.ts";
import { report } from "#lib/content/report.ts";

const mail =
	/(?<![\p{L}\p{N}._%+/@:-])[\p{L}\p{N}](?:[\p{L}\p{N}._%+-]*[\p{L}\p{N}_+-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}(?![\p{L}\p{N}@])/gu;

/** How people write numbers to call: with `+`, the North American way, or with a 0 in front. Dates and sums are none. */
const phone =
	/(?<![\p{L}\p{N}+#$€£%/=_.,:-])(?:\+\d{1,3}(?:[ \u00a0.-]?\(?\d{1,5}\)?){2,6}|(?:1[-. \u00a0])?(?:\([2-9]\d{2}\)[ \u00a0]?|[2-9]\d{2}([-. \u00a0]))[2-9]?\d{2,3}[-.\u00a0 ]\d{4}|\(?0\d{1,5}\)?(?:[ \u00a0/-]\d{2,8}){1,5}|0\d{9,10}|1-800-[A-Z\d-]{7,8})(?![\p{L}\p{N}%€£$/]|[-.,:]\d)/gu;

/** "call 555-0123": seven digits are a number to call only where the words say so. */
const local =
	/(?<=\b(?:call|ring|phone|telephone|tel|mobile|cell|text|fax|number)\b[\s\p{L}.,:']{0,20})(?<![\p{N}-])\d{3}[-. \u00a0]\d{4}(?![\p{N}-])/giu;

export interface Contact {
	readonly index: number;
	/** as written */
	readonly found: string;
	readonly kind: "mail" | "phone";
}

/** Finds e-mail addresses and telephone numbers. */
export function findContacts(text: string): Contact[] {
	const mails = text.includes("@") ? [...text.matchAll(mail)] : [];
	return [
		...mails.map(({ index, 0: found }) => ({ index, found, kind: "mail" as const })),
		...(/\d[\d\s().-]{5}|1-800/.test(text) ? findPhones(text) : []),
	];
}

function findPhones(text: string): Contact[] {
	const whole = [...text.matchAll(phone)].filter(
		({ index, 0: found }) =>
			// Of a link that could not be read, its blanks are what there is to mend.
			isLength(found.replace(/\D/g, "").length) &&
			!/\]\((?:tel|sms):[^)]{0,20}$/i.test(text.slice(Math.max(0, index - 30), index)),
	);
	const ends = (index: number) =>
		whole.some((each) => each.index <= index && index < each.index + each[0].length);
	const short = [...text.matchAll(local)].filter(({ index }) => !ends(index));
	return [...whole, ...short].map(({ index, 0: found }) => ({ index, found, kind: "phone" as const }));
}

const isLength = (digits: number): boolean => digits >= 7 && digits <= 15;

export const contactReason = ({ found, kind }: Contact): string =>
	`Unexpected ${kind === "mail" ? "e-mail address" : "telephone number"} \`${found}\` in the text, expected a name: if readers may write or call, make it a link`;

/**
 * Nobody's e-mail address or telephone number stands in the text.
 *
 * Why: a page is read by machines that collect both. A link made on purpose, `[write to me](mailto:…)`, and lists of ways
 * to help are left alone.
 */
export const contact: ProseCheck = ({ text, at, addresses }, file) => {
	for (const each of findContacts(text)) {
		const end = each.index + each.found.length;
		if (addresses.some(([from, to]) => each.index < to && end > from)) continue;
		report(file, {
			rule: "contact-details",
			reason: contactReason(each),
			place: toPosition(file, at(each.index), at(end - 1) + 1),
		});
	}
};
