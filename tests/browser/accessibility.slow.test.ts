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

/** What axe finds wrong, element by element; of all its rules, or of one. */
const violations = (page: Page, rule?: string): Promise<string[]> =>
	page.evaluate(async (rule) => {
		const { axe } = globalThis as unknown as { axe: typeof import("axe-core") };
		const found = await axe.run(document, { resultTypes: ["violations"], ...(rule && { runOnly: rule }) });
		return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
	}, rule);

describe("nobody is shut out of", () => {
	it.each(pages)("%s, by day or night, on a telephone or a desk", async (address) => {
		await withPage({}, async ({ page }) => {
			await page.goto(home + address);
			await page.evaluate(axe);
			for (const width of [360, 1440]) {
				await page.setViewportSize({ width, height: 900 });
				await page.emulateMedia({ colorScheme: "light" });
				expect(await violations(page), `${width} px, by day`).toEqual([]);
				// By night nothing differs but the colours.
				await page.emulateMedia({ colorScheme: "dark" });
				expect(await violations(page, "color-contrast"), `${width} px, by night`).toEqual([]);
			}
		});
	});
});
