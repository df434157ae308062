import * as z from "zod";

/** What a look at a link can find. `home`: a page that leads to a bare home page; `unclear`: it says nothing for sure. */
export const sights = ["fine", "moved", "home", "gone", "unclear"] as const;

const finding = {
	saw: z.enum(sights),
	status: z.int().min(100).max(999).optional(),
	/** where it led, when that is worth knowing */
	to: z
		.string()
		.regex(/^https?:\/\//)
		.optional(),
	/** why nothing is clear, in the writer's words */
	why: z.string().optional(),
};

const day = z.iso.date();

/** One look at one link. */
export const observationSchema = z.strictObject({ ...finding, day });

/** Looks in a row that found the same: the days of the first and the last, and the particulars of the last. */
export const spanSchema = z
	.strictObject({ ...finding, first: day, last: day })
	.refine(({ first, last }) => first <= last, { path: ["last"] });

export type Finding = Readonly<z.infer<z.ZodObject<typeof finding>>>;
export type Observation = Readonly<z.infer<typeof observationSchema>>;
export type Span = Readonly<z.infer<typeof spanSchema>>;

/** Spans to keep of a link. Two in a row differ, so that more than three change no verdict. */
const most = 6;

/**
 * What was seen so far and one look more. Only the first look of a day counts, and none that is older than the last, so
 * that the same looks can be added twice.
 */
export function withObservation(spans: readonly Span[], { day, ...found }: Observation): readonly Span[] {
	const last = spans.at(-1);
	if (last && day <= last.last) return spans;
	const goesOn = last?.saw === found.saw;
	const span = { ...found, first: goesOn ? last.first : day, last: day };
	return [...(goesOn ? spans.slice(0, -1) : spans), span].slice(-most);
}

/** What was seen up to a day: a clock that once was wrong has looked at things to come. */
export function upTo(spans: readonly Span[], day: string): readonly Span[] {
	return spans
		.filter(({ first }) => first <= day)
		.map((span) => (span.last <= day ? span : { ...span, last: day }));
}
