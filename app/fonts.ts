import localFont from "next/font/local";

// The woff2 files are made by lib/export/fonts.ts; styles/fallback.css has what stands in for them.

/** The text face: weight 400–600, optical size 18–48. */
export const text = localFont({
	src: "./fonts/text.woff2",
	variable: "--font-text",
	weight: "400 600",
	style: "normal",
	display: "swap",
	fallback: ["times-like", "noto-like", "Georgia", "serif"],
	adjustFontFallback: false,
});

/** Its italic: fetched only by a page that has italic in it. */
export const textItalic = localFont({
	src: "./fonts/text-italic.woff2",
	variable: "--font-text-italic",
	weight: "400",
	style: "italic",
	display: "swap",
	preload: false,
	fallback: ["times-like", "noto-like", "Georgia", "serif"],
	adjustFontFallback: false,
});
