import { escapeText } from "#lib/markdown/slots.ts";

/** A formula as HTML; and, when it stands there as it was written, why. */
export interface SetFormula {
	readonly html: string;
	/** in remark-lint's grammar: "Unexpected …, expected …" */
	readonly reason?: string;
}

/** A page of TeX has 3,000. What comes out can be eighty times as long. Characters. */
const longestFormula = 5000;

/** No formula is wider than its column, and nothing in one stands further from it. Temml's own limit knows some lengths only. */
const largest = { em: 40, points: 400 };

/** What gives a formula an id, and leads to it: the page has ids of its own, and other posts have theirs. */
const naming = /\\(?:label|(?:eq)?ref)\b/;

/** What `\char` can make and no page can hold: controls, halves of characters, and what is none. NUL would be a slot. */
const unseen = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;

/** A length in an attribute, forwards or backwards. */
const length = /[":](-?([\d.]+)(em|pt|px|mm|cm|in))(?=[";\s])/g;

/** CSS units in points. */
const points: Record<string, number> = { pt: 1, px: 0.75, mm: 2.84, cm: 28.4, in: 72 };

/**
 * A formula in TeX → MathML, which browsers set by themselves. Temml trusts nothing in it: no links, no HTML. One that
 * cannot be read stands as it was written.
 *
 * @param display on a line of its own
 */
export async function setFormula(tex: string, display: boolean): Promise<SetFormula> {
	const asWritten = (reason: string) => ({ html: `<code>${escapeText(tex)}</code>`, reason });
	if (tex.length > longestFormula) {
		const most = longestFormula.toLocaleString("en");
		return asWritten(`Unexpected formula, expected at most ${most} characters: split it into several`);
	}
	const [named] = naming.exec(tex) ?? [];
	if (named) return asWritten(`Unexpected \`${named}\`, expected a formula without a name: delete it`);
	const { default: temml } = await import("temml");
	let html: string;
	try {
		html = temml.renderToString(tex, { displayMode: display, trust: false, throwOnError: true });
	} catch {
		return asWritten(
			"Unexpected formula, expected TeX that can be set: mend it, or readers see it as it is written",
		);
	}
	const [character] = unseen.exec(html) ?? [];
	if (character !== undefined) {
		const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
		return asWritten(
			`Unexpected character U+${code} in a formula, expected one that can be seen: delete its \`\\char\``,
		);
	}
	const [, far] =
		[...html.matchAll(length)].find(([, , number, unit = ""]) => isFar(Number(number), unit)) ?? [];
	return far
		? asWritten(
				`Unexpected \`${far}\` in a formula, expected at most ${largest.em}em: make the space smaller`,
			)
		: { html };
}

const isFar = (number: number, unit: string): boolean =>
	unit === "em" ? number > largest.em : number * (points[unit] ?? 1) > largest.points;
