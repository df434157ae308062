import { source as axe } from "axe-core";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { withPage } from "#tests/support/browser.ts";
import { serve } from "#tests/support/commands.ts";
import { addressOf, readSite } from "#tests/support/site.ts";

const out = inject("sampleSite");

/** Pages that differ from another one in their entries alone. */
const alike = /^\/(?:archive\/2025|tags\/(?!borders\/).+)\/$/;

const pages = readSite(out)
	.pages.map(addressOf)
	.filter((address) => !alike.test(address));
let home: string;

beforeAll(async () => {
	home = await serve(out);
});

/** What axe finds wrong: rule and element. */
const violations = (page: Page): Promise<string[]> =>
	page.evaluate(async () => {
		const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
		const results = await axe.run(document, { resultTypes: ["violations"] });
		return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
	});

describe("nobody is shut out of", () => {
	it.each(pages)("%s, by day or night, on a telephone or a desk", async (address) => {
		await withPage({}, async ({ page }) => {
			await page.goto(home + address);
			await page.evaluate(axe);
			for (const width of [360, 1440]) {
				for (const colorScheme of ["light", "dark"] as const) {
					await page.setViewportSize({ width, height: 900 });
					await page.emulateMedia({ colorScheme });
					expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
				}
			}
		});
	});
});
