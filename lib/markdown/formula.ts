import { escapeText } from "#lib/markdown/slots.ts";

/**
 * A formula in TeX → MathML, which browsers set by themselves. Temml trusts nothing in it: no links, no HTML. One that
 * cannot be read stands as it was written.
 *
 * @param display on a line of its own
 */
export async function setFormula(tex: string, display: boolean): Promise<string> {
	const { default: temml } = await import("temml");
	try {
		return temml.renderToString(tex, { displayMode: display, trust: false, throwOnError: true });
	} catch {
		return `<code>${escapeText(tex)}</code>`;
	}
}
