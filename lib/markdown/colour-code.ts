import type { HighlighterCore, ThemedToken } from "shiki/core";
import { escapeText } from "#lib/markdown/slots.ts";

/** What the style gives a colour: the rest of code is plain ink. */
const coloured = new Set(["comment", "constant", "function", "keyword", "parameter", "string"]);

const theme = "galley";

/** By length, never by time: a busy machine must colour as a quiet one does. Longer lines stay plain. Characters. */
const limits = { tokenizeMaxLineLength: 400, tokenizeTimeLimit: 0 };

let highlighter: Promise<HighlighterCore> | undefined;

/** Made when the first post with code comes by: loading it takes longer than a post. */
async function load(): Promise<HighlighterCore> {
	const [{ createCssVariablesTheme, createHighlighterCore }, { createJavaScriptRegexEngine }] =
		await Promise.all([import("shiki/core"), import("shiki/engine/javascript")]);
	return createHighlighterCore({
		themes: [createCssVariablesTheme({ name: theme, variablePrefix: "--" })],
		langs: [],
		engine: createJavaScriptRegexEngine({ forgiving: true }),
	});
}

/**
 * Code → HTML in which what has a colour is `<span class="code-keyword">…</span>` and the like. The colours themselves
 * are the style's, for day and for night.
 *
 * @param language as written after the fence; one that is not known leaves the code plain
 */
export async function colourCode(code: string, language: string): Promise<string> {
	const { bundledLanguages } = await import("shiki/langs");
	const grammar = Object.hasOwn(bundledLanguages, language)
		? bundledLanguages[language as keyof typeof bundledLanguages]
		: undefined;
	if (!grammar) return escapeText(code);
	highlighter ??= load();
	const shiki = await highlighter;
	await shiki.loadLanguage(grammar);
	const { tokens } = shiki.codeToTokens(code, { lang: language, theme, ...limits });
	return tokens.map((line) => line.map(toHtml).join("")).join("\n");
}

function toHtml({ content, color }: ThemedToken): string {
	const name = /^var\(--token-([a-z]+)/.exec(color ?? "")?.[1] ?? "";
	return coloured.has(name)
		? `<span class="code-${name}">${escapeText(content)}</span>`
		: escapeText(content);
}
