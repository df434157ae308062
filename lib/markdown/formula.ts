import { escapeText } from "#lib/markdown/slots.ts";

/**
 * A formula in TeX → MathML, which browsers set by themselves. Temml trusts nothing in it: no links, no HTML. One that
 * cannot be read stands as it was written.
 *
 * @param display on a line of its own
 */
export async function setFormula(tex: string, display: boolean): Promise<string> {
	if (naming.test(tex)) return plain(tex);
	const { default: temml } = await import("temml");
	try {
		return temml.renderToString(tex, { displayMode: display, trust: false, throwOnError: true });
	} catch {
		return plain(tex);
	}
}

/** What gives a formula an id, and leads to it: the page has ids of its own, and other posts have theirs. */
const naming = /\\(?:label|(?:eq)?ref)\b/;

/** Whether that is a formula which could not be read, or not be set here. */
export const isUnset = (html: string): boolean => html.startsWith("<code>");

const plain = (tex: string): string => `<code>${escapeText(tex)}</code>`;
