import { beforeAll, describe, expect, inject, it } from "vitest";
import { withPage } from "#tests/support/browser.ts";
import { serve } from "#tests/support/commands.ts";

let home: string;

beforeAll(async () => {
	home = await serve(inject("sampleSite"));
});

describe("search", () => {
	it("finds a post by its words, by keyboard alone, and asks nothing of another host", async () => {
		await withPage({}, async ({ page, requestsElsewhere }) => {
			await page.goto(`${home}/search/`);
			await page.keyboard.type("loaf");
			const first = page.locator("[data-results] a").first();
			await first.waitFor();
			expect(await first.textContent()).toBe("Bread, twice");
			await page.keyboard.press("Tab");
			await page.keyboard.press("Enter");
			await page.waitForURL("**/bread-twice/");
			expect(requestsElsewhere).toEqual([]);
		});
	});

	it("says so when there is nothing", async () => {
		await withPage({}, async ({ page }) => {
			await page.goto(`${home}/search/?q=zyzzyva`);
			await page.getByText("Nothing found").waitFor();
			expect(await page.locator("[data-results] a").count()).toBe(0);
		});
	});

	it("without JavaScript leads to the archive, and shows no form that does nothing", async () => {
		await withPage({ javaScriptEnabled: false }, async ({ page }) => {
			await page.goto(`${home}/search/`);
			expect(await page.locator("form").isVisible()).toBe(false);
			await page.getByRole("main").getByRole("link", { name: "Archive" }).click();
			await page.waitForURL("**/archive/");
			expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("Archive");
		});
	});
});
