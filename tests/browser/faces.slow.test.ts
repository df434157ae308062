import { beforeAll, describe, expect, inject, it } from "vitest";
import { type FaceName, faceNames } from "#lib/content/schema.ts";
import { faces, pageFontCalled } from "#lib/fonts.ts";
import { faceStyle } from "#lib/site/face-style.ts";
import { withPage } from "#tests/support/browser.ts";
import { serve } from "#tests/support/commands.ts";
import { addressOf, readSite } from "#tests/support/site.ts";

/** A paragraph as one might write it: quotation marks, a name, a number, and mostly small letters. */
const words =
	"The bread came out of the oven twice that week, once because the recipe said so and once because I did not believe it. “You could have asked,” said my daughter, who was seven and had opinions about yeast. We ate it all the same, with the butter that her grandmother sends in November, and nobody mentioned the crust. On Tuesday, the 14th, the school rang. It was nothing, they said; a scraped knee, a form I had not signed.";

/** As `beside` in `lib/fonts/faces.ts` has them: text, titles half-way between telephone and screen, bold (520 to 600), italic. */
const kinds = ["400 19px", "480 40px", "560 19px", "italic 400 22px"];

/** The words on one line in each family, in pixels; `baseline` from the top of the letters' box. */
async function measure(face: FaceName, kind: string, families: readonly string[]) {
	return withPage({}, async ({ page }) => {
		await page.route("**/*", async (route) => {
			const name = new URL(route.request().url()).pathname.replace("/fonts/", "");
			const body = await pageFontCalled(name)?.bytes();
			await route.fulfill(
				body ? { body, contentType: "font/woff2" } : { body: "", contentType: "text/html" },
			);
		});
		await page.goto("http://127.0.0.1/");
		// a font that comes late is to be measured, too
		const css = faceStyle(face).css.replaceAll("font-display:optional", "font-display:swap");
		const style = `<style>${css} p { white-space: nowrap } b { display: inline-block }</style>`;
		const lines = families.map(
			(family) => `<p style="font: ${kind} ${family}, monospace"><span>${words}</span><b></b></p>`,
		);
		await page.setContent(style + lines.join(""));
		return page.evaluate(async () => {
			await document.fonts.ready;
			return [...document.querySelectorAll("span")].map((span) => {
				const { width, height, top } = span.getBoundingClientRect();
				const { bottom } = span.nextElementSibling?.getBoundingClientRect() ?? { bottom: 0 };
				return { width, height, baseline: bottom - top };
			});
		});
	});
}

const none = { width: 0, height: 0, baseline: 0 };

describe.each(faceNames)("what stands in for %s until it has come", (face) => {
	it.for(["times", "noto"] as const)("is as wide and as high: %s", async (like, { skip }) => {
		for (const [index, kind] of kinds.entries()) {
			const [own = none, standIn = none, nothing = none] = await measure(face, kind, [
				"text",
				`${like}-like`,
				"nothing",
			]);
			skip(standIn.width === nothing.width, "this machine has no such font");
			expect(own.width).not.toBe(nothing.width);
			const written = faces[face].beside[like][index] ?? 100;
			const measured = (written * own.width) / standIn.width;
			expect(Math.abs(measured - written), `${kind}: write ${measured.toFixed(1)}`).toBeLessThan(0.5);
			// each is a whole number of pixels
			for (const side of ["height", "baseline"] as const)
				expect(Math.abs(own[side] - standIn[side]), `${kind}: ${side}`).toBeLessThanOrEqual(1);
		}
	});
});

describe("a font that comes late", () => {
	const out = inject("sampleSite");
	const pages = readSite(out).pages.map(addressOf);
	let home: string;

	beforeAll(async () => {
		home = await serve(out);
	});

	it.each([412, 820])("keeps no text waiting, and moves nothing on any page: %s px", async (width) => {
		for (const address of pages) {
			await withPage({ viewport: { width, height: 900 } }, async ({ page }) => {
				await page.route("**/fonts/*", async (route) => {
					await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
					await route.continue();
				});
				await page.goto(home + address);
				expect([address, await page.evaluate(shifts)]).toEqual([address, []]);
			});
		}
	});
});

/** What moved on the page, once its fonts have come and it has been painted with them. In the browser. */
async function shifts(): Promise<number[]> {
	await document.fonts.ready;
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	for (const _ of "twice") await frame();
	return new Promise((resolve) => {
		const moved: number[] = [];
		const observer = new PerformanceObserver((list) => {
			for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[])
				moved.push(value);
		});
		observer.observe({ type: "layout-shift", buffered: true });
		requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(moved))));
	});
}
