import type { Finding } from "#lib/content/report.ts";
import type { Code } from "#lib/markdown/enrich/code-blocks.ts";
import type { SetFormula } from "#lib/markdown/formula.ts";
import { escapeText } from "#lib/markdown/slots.ts";

/** What one post can have of formulas, and of colours; they take seconds for as much. Characters. */
const most = { tex: 50_000, coloured: 200_000 };

/** The code and formulas of a text as HTML, in their order, and what there is to say of them. */
export interface SetCodes {
	readonly html: string[];
	readonly findings: Finding[];
}

/** Colours code, and sets formulas. What cannot be set stands as it was written, with a finding at its place. */
export async function setCodes(codes: readonly Code[]): Promise<SetCodes> {
	const html: string[] = [];
	const findings: Finding[] = [];
	const length = { tex: 0, coloured: 0 };
	for (const code of codes) {
		const kind = code.language === "math" ? "tex" : "coloured";
		length[kind] += code.text.length;
		const set = length[kind] > most[kind] ? asWritten[kind](code) : await setCode(code);
		html.push(set.html);
		if (set.reason) findings.push({ rule: "formula", reason: set.reason, place: code.place });
	}
	return { html, findings };
}

/** Loaded only now: most posts have neither. */
async function setCode({ language, text, display }: Code): Promise<SetFormula> {
	if (language === "math") return (await import("#lib/markdown/formula.ts")).setFormula(text, display);
	return { html: await (await import("#lib/markdown/colour-code.ts")).colourCode(text, language) };
}

const asWritten: Record<"tex" | "coloured", (code: Code) => SetFormula> = {
	tex: ({ text }) => ({
		html: `<code>${escapeText(text)}</code>`,
		reason: `Unexpected formula, expected at most ${most.tex.toLocaleString("en")} characters of formulas in a post: split the post`,
	}),
	coloured: ({ text }) => ({ html: escapeText(text) }),
};
