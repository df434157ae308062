import * as z from "zod";
import { isVisible } from "#lib/content/visible.ts";

/** One line of text: something to see, no control characters, which no feed reader could parse, and no half characters. */
export const line = z
	.string()
	.trim()
	.overwrite((text) => text.replace(/\s*[\t\r\n]\s*/g, " "))
	.min(1, { abort: true })
	.refine(isVisible)
	.refine((text) => !/\p{Cc}/u.test(text) && text.isWellFormed());

/** A calendar day. A string, so that 31 February cannot become 3 March. */
export const day = z.iso.date();

let languageNames: Intl.DisplayNames | undefined;

/** Made when first asked for: most blogs name no language, and to make it takes a while. */
function nameOf(language: string): string | undefined {
	languageNames ??= new Intl.DisplayNames("en", { type: "language", fallback: "none" });
	return languageNames.of(language);
}

/** A language that has a name: to be well formed is not enough, as `english` is. */
export const language = z.string().refine((code) => {
	try {
		const [tag = "", ...more] = Intl.getCanonicalLocales(code);
		return more.length === 0 && nameOf(new Intl.Locale(tag).language) !== undefined;
	} catch {
		return false;
	}
});

/** What nobody sees in an address: control characters, blanks, and marks that turn its direction. */
const hidden = /[\p{Cc}\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]/u;

/** `https://bank.example@evil.example/` leads elsewhere than it seems to. */
const isPlain = (url: string): boolean => new URL(url).username === "";

/** A web address: with a host, and no other scheme than the web's two. */
export const web = z
	.string()
	.trim()
	.refine((url) => !hidden.test(url), { abort: true })
	.pipe(z.httpUrl({ abort: true }).refine(isPlain));
/** A web address over a line that nobody reads along. Editors are told what it is: the parts of a pipe do not tell them. */
export const https = web.refine((url) => url.startsWith("https:")).meta({ format: "uri" });
/** `mailto:` and one address. */
export const mail = z.string().regex(/^mailto:[^\s@<>"?%]+@[^\s@<>"?%]+\.[^\s@<>"?%]+$/);
