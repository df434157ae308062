import { beforeAll, expect, inject, it } from "vitest";
import { withPage } from "#tests/support/browser.ts";
import { serve } from "#tests/support/commands.ts";
import { addressOf, readSite } from "#tests/support/site.ts";

const out = inject("sampleSite");
const pages = readSite(out).pages.map(addressOf);
let home: string;

beforeAll(async () => {
	home = await serve(out);
});

const widths = [360, 820, 1440, 1600];

it("no page scrolls sideways, on a telephone, a tablet or a desk", async () => {
	await withPage({}, async ({ page }) => {
		for (const address of pages) {
			await page.goto(home + address);
			for (const width of widths) {
				await page.setViewportSize({ width, height: 900 });
				const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(overflow, `${address} at ${width} px`).toBeLessThanOrEqual(0);
			}
		}
	});
});
