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

	it("finds a post by its title alone, which is no part of what it shows of the text", async () => {
		await withPage({}, async ({ page }) => {
			await page.goto(`${home}/search/?q=documented`);
			const found = page.locator("[data-results] li", { hasText: "Bedtime, as documented" });
			await found.waitFor();
			const extract = await found.locator("p").textContent();
			expect(extract).not.toMatch(/documented|We kept a log for a week|November 2026|minutes/);
			expect(extract).toMatch(/\p{L}/u);
		});
	});

	it("shows of a text its words, without what stands around them", async () => {
		await withPage({}, async ({ page }) => {
			await page.goto(`${home}/search/?q=loaf`);
			const found = page.locator("[data-results] li", { hasText: "Bread, twice" });
			const extract = (await found.locator("p").textContent()) ?? "";
			expect(extract).toContain("loaf");
			expect(extract).not.toMatch(/Bread, twice|The first loaf was made from a recipe|2026|↩/);
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
