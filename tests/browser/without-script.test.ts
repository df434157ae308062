import { beforeAll, describe, expect, inject, it } from "vitest";
import { withPage } from "#tests/support/browser.ts";
import { serve } from "#tests/support/commands.ts";
import { addressOf, readSite } from "#tests/support/site.ts";

const out = inject("sampleSite");
const pages = readSite(out).pages.map(addressOf);
const noScript = { javaScriptEnabled: false };
let home: string;

beforeAll(async () => {
	home = await serve(out);
});

describe("with JavaScript off", () => {
	it("every page can be read, and asks nothing of another host", async () => {
		await withPage(noScript, async ({ page, requestsElsewhere }) => {
			for (const address of pages) {
				await page.goto(home + address);
				expect(await page.getByRole("heading", { level: 1 }).isVisible(), address).toBe(true);
				expect(await page.getByRole("main").textContent(), address).toMatch(/\w{4}/);
			}
			expect(requestsElsewhere).toEqual([]);
		});
	});

	it("every picture of a post is there, in the size that its page keeps free for it", async () => {
		await withPage(noScript, async ({ page }) => {
			await page.goto(`${home}/the-long-drive/`);
			const pictures = await page.getByRole("main").getByRole("img").all();
			expect(pictures.length).toBeGreaterThan(1);
			for (const picture of pictures) {
				await picture.scrollIntoViewIfNeeded();
				const sizes = await picture.evaluate(async (image: HTMLImageElement) => {
					await image.decode();
					return [image.naturalWidth / image.naturalHeight, image.width / image.height];
				});
				expect(sizes[0]).toBeCloseTo(sizes[1] ?? 0, 1);
			}
		});
	});

	it("a reader gets from the front page to a post, to its tag, to the archive, and home again", async () => {
		await withPage(noScript, async ({ page }) => {
			await page.goto(`${home}/`);
			await page.getByRole("main").getByRole("link", { name: "Bread, twice" }).click();
			await page.getByRole("heading", { level: 1, name: "Bread, twice" }).waitFor();
			await page.getByRole("main").locator('a[rel="tag"]').first().click();
			await page.waitForURL(`${home}/tags/*/`);
			await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Archive" }).click();
			await page.waitForURL(`${home}/archive/`);
			await page.getByRole("banner").getByRole("link", { name: "Small Hours" }).click();
			await page.waitForURL(`${home}/`);
		});
	});

	it("the first Tab leads to a link that skips to the text", async () => {
		await withPage(noScript, async ({ page }) => {
			await page.goto(`${home}/archive/`);
			await page.keyboard.press("Tab");
			const skip = page.getByRole("link", { name: "Skip to the text" });
			expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
			expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
			await page.keyboard.press("Enter");
			await page.waitForURL(`${home}/archive/#text`);
			await page.keyboard.press("Tab");
			const inText = await page.getByRole("main").evaluate((main) => main.contains(document.activeElement));
			expect(inText).toBe(true);
		});
	});
});
