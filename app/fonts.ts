import localFont from "next/font/local";

// The woff2 files are made by lib/export/fonts.ts; next/font adds a fallback of the same measures, so nothing moves.

/** The text face: weight 400–600, optical size 18–48. */
export const text = localFont({
	src: "./fonts/text.woff2",
	variable: "--font-text",
	weight: "400 600",
	style: "normal",
	display: "swap",
	fallback: ["Georgia", "serif"],
	adjustFontFallback: "Times New Roman",
});

/** Its italic: fetched only by a page that has italic in it. */
export const textItalic = localFont({
	src: "./fonts/text-italic.woff2",
	variable: "--font-text-italic",
	weight: "400",
	style: "italic",
	display: "swap",
	preload: false,
	fallback: ["Georgia", "serif"],
	adjustFontFallback: "Times New Roman",
});
