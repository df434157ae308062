import type { Finding } from "#lib/content/report.ts";
import type { Code } from "#lib/markdown/enrich/code-blocks.ts";
import type { SetFormula } from "#lib/markdown/formula.ts";
import { escapeText } from "#lib/markdown/slots.ts";

/** What one post can have of formulas; setting them takes seconds for as many. Characters. */
const mostTex = 50_000;

/** The code and formulas of a text as HTML, in their order, and what there is to say of them. */
export interface SetCodes {
	readonly html: string[];
	readonly findings: Finding[];
}

/** Colours code, and sets formulas. What cannot be set stands as it was written, with a finding at its place. */
export async function setCodes(codes: readonly Code[]): Promise<SetCodes> {
	const html: string[] = [];
	const findings: Finding[] = [];
	let tex = 0;
	for (const code of codes) {
		if (code.language === "math") tex += code.text.length;
		const set = tex > mostTex && code.language === "math" ? tooMuch(code) : await setCode(code);
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

const tooMuch = ({ text }: Code): SetFormula => ({
	html: `<code>${escapeText(text)}</code>`,
	reason: `Unexpected formula, expected at most ${mostTex.toLocaleString("en")} characters of formulas in a post: split the post`,
});
