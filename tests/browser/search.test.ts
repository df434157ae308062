import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { withPage } from "#tests/support/browser.ts";
import { build, serve } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";

const folder = temporaryFolder();
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

	it("says so when its index cannot be had, with the archive below", async () => {
		await withPage({}, async ({ page }) => {
			const index = /\/pagefind\//;
			await page.route(index, (route) => route.abort());
			await page.goto(`${home}/search/?q=loaf`);
			const failed = page.getByText("The search could not be loaded. Every post is in the archive, below.");
			await failed.waitFor();
			expect(await page.locator("main a").last().textContent()).toBe("Archive");
		});
	});

	it("says how many there are", async () => {
		await withPage({}, async ({ page }) => {
			await page.goto(`${home}/search/?q=documented`);
			const found = page.locator("[data-results] li");
			await found.first().waitFor();
			const count = await found.count();
			expect(await page.locator("[data-status]").textContent()).toBe(
				count === 1 ? "1 result" : `${count} results`,
			);
		});
	});

	it("speaks in the words that _site.yaml has for it", async () => {
		const site = [
			"language: de",
			"words:",
			"  search-for: Wörter",
			"  nothing-found: Nichts",
			"  result: Fund",
			"  results: Funde",
		];
		const day = { description: "Zweimal.", date: "2026-05-01", published: true };
		writeFiles(folder, {
			"blog/_site.yaml": site.join("\n"),
			"blog/brot.md": post({ ...day, title: "Brot" }, "Wir backen Brot mit Roggen."),
			"blog/tee.md": post({ ...day, title: "Tee" }, "Zum Brot gibt es Tee."),
		});
		await build(path.join(folder, "blog"), path.join(folder, "out"));
		const german = await serve(path.join(folder, "out"));
		await withPage({}, async ({ page }) => {
			await page.goto(`${german}/search/`);
			const field = page.getByLabel("Wörter");
			const status = page.locator("[data-status]");
			for (const [word, answer] of [
				["Roggen", "1 Fund"],
				["Brot", "2 Funde"],
				["Zyzzyva", "Nichts"],
			] as const) {
				await field.fill(word);
				await status.getByText(answer, { exact: true }).waitFor();
			}
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
