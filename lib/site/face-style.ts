import type { FaceName } from "#lib/content/schema.ts";
import { type Font, faces, fontsOf } from "#lib/fonts.ts";
import { fontAddress } from "#lib/site/address.ts";

// What stands in until the face has come: Times and its metric twins, and Noto Serif on Android. The names are those
// that the fonts bear on various systems.
const times = ["Times New Roman", "Liberation Serif", "Tinos"];
const noto = "Noto Serif";
const standIns = {
	times: [times, times, times.map((name) => `${name} Bold`), times.map((name) => `${name} Italic`)],
	noto: [[noto, `${noto} Regular`], [noto, `${noto} Regular`], [`${noto} Bold`], [`${noto} Italic`]],
};

// Newsreader's: the distances of the style are set for it, and every other face sits on its line as it does.
const [ascent, descent] = [73.5, 26.5];

const weights = ["font-weight:400", "font-weight:480", "font-weight:600", "font-style:italic"];

/** A blog's face in the style of its pages. */
interface FaceStyle {
	/** `@font-face` rules for the families `text`, `times-like` and `noto-like` (`app/styles/type.css`) */
	readonly css: string;
	/** addresses of the fonts, both of which every page needs: the blog's own name is in italic */
	readonly preload: readonly string[];
}

// The author sees the face that she chose, also when its fonts are made only now, or it was another when the page opened.
const display = process.env.NODE_ENV === "development" ? "swap" : "optional";

/** One for each face: every page asks for it. */
const known = new Map<FaceName, FaceStyle>();

/**
 * The rules of a face: its two fonts, and what stands in for them, made as wide and as high. A font that is not there when
 * the page is first painted is for the next page (`optional`): no line breaks anew under a reader's eyes.
 */
export function faceStyle(name: FaceName): FaceStyle {
	let style = known.get(name);
	if (!style) {
		const { text, italic } = fontsOf(name);
		const { scale } = faces[name];
		const own = (font: Font, kind: string) =>
			rule("text", [`url(${fontAddress(font.name)})`], scale, kind, `font-display:${display}`);
		const css = [
			own(text, "font-weight:400 600"),
			own(italic, "font-style:italic"),
			...standInRules(name, "times"),
			...standInRules(name, "noto"),
		].join("");
		style = { css, preload: [text, italic].map((font) => fontAddress(font.name)) };
		known.set(name, style);
	}
	return style;
}

function standInRules(name: FaceName, like: "times" | "noto"): string[] {
	return standIns[like].map((fonts, index) => {
		const sources = fonts.map((font) => `local(${font})`);
		return rule(`${like}-like`, sources, faces[name].beside[like][index] ?? 100, weights[index] ?? "");
	});
}

/** One `@font-face` rule. `size` in percent; ascent and descent are the same whatever it is. */
function rule(family: string, sources: readonly string[], size: number, ...more: readonly string[]): string {
	const share = (part: number) => `${((100 * part) / size).toFixed(1)}%`;
	const descriptors = [
		`font-family:${family}`,
		`src:${sources.join()}`,
		...more,
		`size-adjust:${size}%`,
		`ascent-override:${share(ascent)}`,
		`descent-override:${share(descent)}`,
		"line-gap-override:0%",
	];
	return `@font-face{${descriptors.join(";")}}`;
}
