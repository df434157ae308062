import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { withPage } from "#tests/support/browser.ts";
import { startDevServer } from "#tests/support/dev-server.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";

const posts = path.join(temporaryFolder(), "blog");
let home: string;

beforeAll(async () => {
	writeFiles(posts, {
		"lamps.md": post(
			{ title: "Lamps", description: "Of them.", published: false },
			"We gave to ___ and ___.",
		),
		"ready.md": post({ title: "Ready", description: "It is.", published: false }, "All is said."),
	});
	({ home } = await startDevServer(posts));
});

/** A page of the author's, once it listens for changes. */
async function atPage(visit: (page: Page) => Promise<void>, address: string): Promise<void> {
	await withPage({ viewport: { width: 900, height: 700 } }, async ({ page }) => {
		await Promise.all([page.waitForResponse("**/desk/changes/"), page.goto(home + address)]);
		await visit(page);
	});
}

const marked = (page: Page) => page.evaluate(() => [...(CSS.highlights.get("proof") ?? [])].map(String));

describe("the page of a draft", () => {
	it("marks what the checks found where it stands, without changing the page", async () => {
		await atPage(async (page) => {
			await expect.poll(() => marked(page), { timeout: 60_000 }).toEqual(["___", "___"]);
			expect(await page.locator("main mark").count()).toBe(0);
		}, "/lamps/");
	});

	it("marks what is private, what stands twice, and links by their words", async () => {
		writeFiles(posts, {
			"_private-words.txt": "Elmfield Primary\n",
			"marks.md": post(
				{ title: "Marks", description: "Of all kinds.", published: false },
				[
					"She goes to elmfield *primary*, and writes from me@mail.test to",
					"to us. Not `to to`, for today: it is [here](https://a.example/one).",
					"",
					"A [shop](https://a.example/?a=1&utm_source=mail), an [old one](http://a.example/old),",
					"a [draft](/lamps/), [the same](lamps.md), and [nothing](/no-such/#place).",
				].join("\n"),
			),
		});
		await atPage(async (page) => {
			const expected = [
				"elmfield primary",
				"me@mail.test",
				"to",
				"here",
				"shop",
				"old one",
				"draft",
				"the same",
				"nothing",
			];
			await expect.poll(() => marked(page), { timeout: 60_000 }).toEqual(expected);
			// Saved with other words, the page is painted again, and so are they.
			const before = readFileSync(path.join(posts, "marks.md"), "utf8");
			writeFiles(posts, { "marks.md": before.replace("She goes", "He went") });
			await page.getByText("He went").waitFor();
			await expect.poll(() => marked(page), { timeout: 60_000 }).toEqual(expected);
		}, "/marks/");
	});

	it("has the button of the desk in its band", async () => {
		await atPage(async (page) => {
			await page.getByLabel("Proof").getByRole("button", { name: "Publish" }).click();
			await page.getByText("Not yet: 2 things must be mended first.").waitFor();
		}, "/lamps/");
	});

	it("has its list as wide as the text on a telephone", async () => {
		await withPage({ viewport: { width: 360, height: 700 } }, async ({ page }) => {
			await page.goto(`${home}/lamps/`);
			await page.locator(".draft-band summary").click();
			const list = await page.locator(".draft-band .problems").boundingBox();
			const text = await page.getByText("We gave to").boundingBox();
			expect(list?.width).toBeCloseTo(text?.width ?? 0, 0);
		});
	});

	it("gives the focus to what was done when its band goes away", async () => {
		await atPage(async (page) => {
			await page.getByRole("button", { name: "Publish Ready" }).focus();
			await page.keyboard.press("Enter");
			await page.getByLabel("Proof").waitFor({ state: "detached" });
			await page.getByText("Published: readers get it with the next build.").waitFor();
			const focused = () => page.evaluate(() => document.activeElement?.className);
			await expect.poll(focused).toBe("said");
		}, "/ready/");
	});
});
