import { describe, expect, it } from "vitest";
import { faceNames } from "#lib/content/schema.ts";
import { faces, pageFontCalled } from "#lib/fonts.ts";
import { faceStyle } from "#lib/site/face-style.ts";
import { withPage } from "#tests/support/browser.ts";

/** A paragraph as one might write it: quotation marks, a name, a number, and mostly small letters. */
const words =
	"The bread came out of the oven twice that week, once because the recipe said so and once because I did not believe it. “You could have asked,” said my daughter, who was seven and had opinions about yeast. We ate it all the same, with the butter that her grandmother sends in November, and nobody mentioned the crust. On Tuesday, the 14th, the school rang. It was nothing, they said; a scraped knee, a form I had not signed.";

/** As `beside` in `lib/fonts/faces.ts` has them: text, titles half-way between telephone and screen, bold (520 to 600), italic. */
const kinds = ["400 19px", "480 40px", "560 19px", "italic 400 22px"];

/** How long the words are on one line in the blog's face, in a stand-in, and in what a browser falls back on. */
async function widths(face: (typeof faceNames)[number], standIn: string, kind: string) {
	return withPage({}, async ({ page }) => {
		await page.route("**/*", async (route) => {
			const name = new URL(route.request().url()).pathname.replace("/fonts/", "");
			const body = await pageFontCalled(name)?.bytes();
			await route.fulfill(
				body ? { body, contentType: "font/woff2" } : { body: "", contentType: "text/html" },
			);
		});
		await page.goto("http://127.0.0.1/");
		await page.setContent(
			["text", standIn, "nothing"]
				.map((family) => `<p style="font: ${kind} ${family}, monospace">${words}</p>`)
				.join("") +
				`<style>${faceStyle(face).css} p { inline-size: max-content; white-space: nowrap }</style>`,
		);
		return page.evaluate(async () => {
			await document.fonts.ready;
			return [...document.querySelectorAll("p")].map((line) => line.getBoundingClientRect().width);
		});
	});
}

describe.each(faceNames)("%s", (face) => {
	it.for(["times", "noto"] as const)(
		"is as wide as what stands in for it until it has come: %s",
		async (like, { skip }) => {
			for (const [index, kind] of kinds.entries()) {
				const [own = 0, standIn = 0, nothing = 0] = await widths(face, `${like}-like`, kind);
				skip(standIn === nothing, "this machine has no such font");
				expect(own).not.toBe(nothing);
				const written = faces[face].beside[like][index] ?? 100;
				const measured = (written * own) / standIn;
				expect(Math.abs(measured - written), `${kind}: write ${measured.toFixed(1)}`).toBeLessThan(0.5);
			}
		},
	);
});
