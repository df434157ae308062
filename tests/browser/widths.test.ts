import { beforeAll, describe, expect, inject, it } from "vitest";
import { withPage } from "#tests/support/browser.ts";
import { serve } from "#tests/support/commands.ts";
import { addressOf, readSite } from "#tests/support/site.ts";

const out = inject("sampleSite");
const pages = readSite(out).pages.map(addressOf);
let home: string;

beforeAll(async () => {
	home = await serve(out);
});

describe("no page scrolls sideways", () => {
	it.each([360, 820, 1440, 1600])("at %i pixels", async (width) => {
		await withPage({ viewport: { width, height: 900 } }, async ({ page }) => {
			for (const address of pages) {
				await page.goto(home + address);
				const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect(overflow, address).toBeLessThanOrEqual(0);
			}
		});
	});
});
