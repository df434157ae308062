import * as z from "zod";
import { day, https, language, line, mail } from "#lib/content/fields.ts";

/** What a link asks of the reader. */
export const helpKinds = [
	"donate",
	"read",
	"watch",
	"listen",
	"call",
	"text",
	"write",
	"volunteer",
	"attend",
	"share",
	"sign",
] as const;

export type HelpKind = (typeof helpKinds)[number];

const tel = z.string().regex(/^tel:\+?[\d(][\d().-]{2,}$/);
const sms = z.string().regex(/^sms:\+?[\d(][\d().-]{2,}$/);

const digitsIn = (text: string): number => text.replace(/\D/g, "").length;

/** As people write it: `+1 202 224 3121`, `(202) 224-3121`, `741741`. E.164 has at most 15 digits. */
export const phone = z
	.string()
	.trim()
	.regex(/^\+?[\d(][\d()\s./-]+$/)
	.refine((text) => digitsIn(text) >= 3 && digitsIn(text) <= 15);

const email = z
	.string()
	.trim()
	.refine((text) => mail.safeParse(`mailto:${text}`).success);

/** What any link may have. */
const common = {
	title: line,
	note: line.optional(),
	source: line.optional(),
	for: line.optional(),
	language: language.optional(),
	place: line.optional(),
	hours: line.optional(),
	from: day.optional(),
	until: day.optional(),
	outcome: line.optional(),
	checked: day.optional(),
	archived: https.optional(),
};

/** What a link needs depends on what it asks: a page, a number to call, an address to write to. */
const shapes = [
	z.strictObject({
		kind: z.enum(["donate", "read", "watch", "listen", "share", "sign"]),
		url: https,
		...common,
	}),
	z.strictObject({
		kind: z.literal("call"),
		phone: phone.optional(),
		url: z.union([https, tel]).optional(),
		...common,
	}),
	z.strictObject({
		kind: z.literal("text"),
		phone: phone.optional(),
		url: z.union([https, sms]).optional(),
		...common,
	}),
	z.strictObject({
		kind: z.literal("write"),
		email: email.optional(),
		url: z.union([https, mail]).optional(),
		...common,
	}),
	z.strictObject({
		kind: z.enum(["volunteer", "attend"]),
		url: z.union([https, tel, mail]).optional(),
		phone: phone.optional(),
		email: email.optional(),
		...common,
	}),
] as const;

/** What can be wrong with one and with no value of it alone. */
function wholeLink(link: LinkInput, { addIssue }: z.RefinementCtx): void {
	if (!addressOf(link)) {
		const path =
			link.kind === "write" ? "email" : link.kind === "volunteer" || link.kind === "attend" ? "url" : "phone";
		addIssue({ code: "custom", path: [path] });
	}
	const areDays = [link.from, link.until].every((text) => day.safeParse(text).success);
	if (areDays && link.from && link.until && link.until < link.from) {
		const expected = `\`${link.from}\`, the day of \`from\`, or one after it`;
		addIssue({ code: "custom", path: ["until"], params: { expected } });
	}
}

type LinkInput = z.infer<(typeof shapes)[number]>;

/** One way to help, as it stands in the file. */
export const helpLinkSchema = z.discriminatedUnion("kind", shapes).superRefine(wholeLink);

/** One way to help. */
export interface HelpLink {
	readonly kind: HelpKind;
	readonly title: string;
	/** the page, or where there is none what is called, texted or written to: https:, tel:, sms: or mailto: */
	readonly url: string;
	/** as people write it; for kinds that can be called or texted */
	readonly phone?: string | undefined;
	readonly email?: string | undefined;
	/** why, or why trusted */
	readonly note?: string | undefined;
	/** who publishes it; where there is none, the host says so */
	readonly source?: string | undefined;
	/** a heading under that of its kind */
	readonly for?: string | undefined;
	/** BCP 47 */
	readonly language?: string | undefined;
	readonly place?: string | undefined;
	readonly hours?: string | undefined;
	/** calendar days in the blog's time zone; `until` is the last on which it holds */
	readonly from?: string | undefined;
	readonly until?: string | undefined;
	/** what became of it, once it is over */
	readonly outcome?: string | undefined;
	/** the day on which the author last looked at it */
	readonly checked?: string | undefined;
	/** https: address of a kept copy */
	readonly archived?: string | undefined;
}

/** A link that the schema has taken → the same with an address. */
export const toHelpLink = (link: LinkInput): HelpLink => ({ ...link, url: addressOf(link) ?? "" });

const addressOf = (link: LinkInput): string | undefined =>
	link.url ?? callAddress(link) ?? ("email" in link && link.email ? `mailto:${link.email}` : undefined);

/** `tel:+1-202-224-3121`, or `sms:` for what is to be texted; undefined for a link that has no number. */
export function callAddress(link: {
	readonly kind: HelpKind;
	readonly phone?: string | undefined;
}): string | undefined {
	if (!link.phone) return undefined;
	// The zero of "+44 (0)20" is for those who call from within the country.
	const number = link.phone.startsWith("+") ? link.phone.replace(/\(0\)/, "") : link.phone;
	const digits = number.replace(/[^\d+]+/g, "-").replace(/^-|-$/g, "");
	return `${link.kind === "text" ? "sms" : "tel"}:${digits}`;
}

/** The keys that a link of this kind may have; of any kind, where it is not known. */
export function linkKeys(kind: unknown): string[] {
	const fitting = shapes.filter(({ shape }) => shape.kind.safeParse(kind).success);
	const keys = (fitting.length > 0 ? fitting : shapes).flatMap(({ shape }) => Object.keys(shape));
	return [...new Set(keys)];
}

const page = "an address that begins with `https://`";

const expectedUrls: Partial<Record<HelpKind, string>> = {
	call: `${page} or \`tel:\``,
	text: `${page} or \`sms:\``,
	write: `${page} or \`mailto:\``,
	volunteer: `${page}, \`tel:\` or \`mailto:\``,
	attend: `${page}, \`tel:\` or \`mailto:\``,
};

const kindsByScheme: Readonly<Record<string, HelpKind>> = { mailto: "write", tel: "call", sms: "text" };

/** What is expected as the `url` of a link of this kind, and which kind has such addresses as the one written. */
export function expectedUrl(kind: unknown, written?: unknown): string {
	const [, scheme = ""] = /^["']?([a-z]+):/i.exec(String(written ?? "")) ?? [];
	const other = Object.hasOwn(kindsByScheme, scheme) ? kindsByScheme[scheme] : undefined;
	return `${expectedUrls[kind as HelpKind] ?? page}${other && other !== kind ? `, or the kind \`${other}\`` : ""}`;
}

/** The last day on which it holds. An event without an end is one of a day. */
export const lastDay = ({ kind, from, until }: HelpLink): string | undefined =>
	until ?? (kind === "attend" ? from : undefined);
