import { rmSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { withPage } from "#tests/support/browser.ts";
import { startDevServer } from "#tests/support/dev-server.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { photograph } from "#tests/support/pictures.ts";

const posts = path.join(temporaryFolder(), "blog");
let home: string;

const published = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };
const longText = Array.from({ length: 80 }, (_, line) => `Paragraph ${line} of a long post.`).join("\n\n");
const listOf = (title: string) =>
	post(
		{ title: "Families", published: true, links: [{ kind: "read", title, url: "https://a.example/" }] },
		"",
	);

beforeAll(async () => {
	writeFiles(posts, {
		"bread.md": post(published, longText),
		"lamps/index.md": post({ title: "Lamps", published: false }, "A lamp:\n\n![A lamp](lamp.jpg)"),
		"lamps/lamp.jpg": await photograph("#c0a000"),
		"helping.md": post({ ...published, title: "Helping" }, "What to do:\n\n::ways-to-help[families]"),
		"_help/families.md": listOf("A book to read"),
	});
	({ home } = await startDevServer(posts));
});

const save = (name: string, text: string) => writeFiles(posts, { [name]: text });

/** Opens a page, and checks at the end that it was the same all along: repainted, never loaded again. */
async function withOpenPage(address: string, visit: (page: Page) => Promise<void>): Promise<void> {
	await withPage({ viewport: { width: 900, height: 600 } }, async ({ page, requestsElsewhere }) => {
		await Promise.all([page.waitForResponse("**/desk/changes/"), page.goto(home + address)]);
		await page.evaluate(() => document.documentElement.setAttribute("data-opened", "once"));
		await visit(page);
		expect(await page.locator("html").getAttribute("data-opened")).toBe("once");
		expect(requestsElsewhere).toEqual([]);
	});
}

describe("the author sees", () => {
	it("a draft at its final address, with a band that says so, and with its picture", async () => {
		await withOpenPage("/lamps/", async (page) => {
			await page.getByRole("heading", { level: 1, name: "Lamps" }).waitFor();
			expect(await page.getByLabel("Proof").textContent()).toContain("Draft");
			const picture = page.getByRole("img", { name: "A lamp" });
			expect(
				await picture.evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)),
			).toBe(60);
		});
	});

	it("the draft in lists, marked as one", async () => {
		await withOpenPage("/", async (page) => {
			await page.getByRole("main").getByText("Draft", { exact: true }).first().waitFor();
			expect(await page.locator("main").textContent()).toContain("Lamps");
		});
	});

	it("no band on a post that is out and all right", async () => {
		await withOpenPage("/bread/", async (page) => {
			await page.getByRole("heading", { level: 1, name: "Bread" }).waitFor();
			expect(await page.getByLabel("Proof").count()).toBe(0);
		});
	});
});

describe("when a file is saved", () => {
	it("the open page is repainted, and stays where it was scrolled to", async () => {
		await withOpenPage("/bread/", async (page) => {
			await page.evaluate(() => scrollTo(0, 1500));
			save("bread.md", post(published, `${longText}\n\nA paragraph that was not there.`));
			await page.getByText("A paragraph that was not there.").waitFor();
			expect(await page.evaluate(() => scrollY)).toBe(1500);
		});
	});

	it("a new post stands on the front page", async () => {
		await withOpenPage("/", async (page) => {
			save("new.md", post({ title: "Brand new", published: false }, "Words."));
			await page.getByRole("link", { name: "Brand new" }).waitFor();
		});
	});

	it("a list of ways to help is repainted in the post that takes it in", async () => {
		await withOpenPage("/helping/", async (page) => {
			await page.getByRole("link", { name: "A book to read" }).waitFor();
			save("_help/families.md", listOf("An office to call"));
			await page.getByRole("link", { name: "An office to call" }).waitFor();
		});
	});

	it("the settings are repainted on every page", async () => {
		await withOpenPage("/archive/", async (page) => {
			save("_site.yaml", "title: Another name\n");
			await page.getByRole("banner").getByRole("link", { name: "Another name" }).waitFor();
		});
	});
});

describe("when another face is chosen", () => {
	it.each(["literata", "source-serif", "newsreader"])("the open page is set in %s", async (face) => {
		await withOpenPage("/bread/", async (page) => {
			save("_site.yaml", `face: ${face}\n`);
			// Named in the style, the earlier one no more; and come, since text is set in it.
			await page.waitForFunction((face) => {
				const styles = [...document.querySelectorAll("style")].map(({ textContent }) => textContent).join();
				const named = [...styles.matchAll(/\/fonts\/([a-z-]+?)(?:-italic)?-\w+\.woff2/g)].map(
					([, each]) => each,
				);
				const come = [...document.fonts].some(
					({ family, status }) => family === "text" && status === "loaded",
				);
				return come && named.length === 2 && named.every((each) => each === face);
			}, face);
		});
	});
});

describe("when a post is deleted", () => {
	it("its open page says that nothing is there", async () => {
		save("short-lived.md", post({ title: "Short-lived", published: false }, "Words."));
		await withOpenPage("/short-lived/", async (page) => {
			await page.getByRole("heading", { level: 1, name: "Short-lived" }).waitFor();
			rmSync(path.join(posts, "short-lived.md"));
			await page.getByRole("heading", { level: 1, name: "This page is not here" }).waitFor();
		});
	});
});

describe("when front matter is broken", () => {
	const broken = 'title: "Torn\npublished: false';

	it("the open page says where and what to write, and comes back when that is mended", async () => {
		save("torn.md", post({ title: "Torn", published: false }, "Words."));
		await withOpenPage("/torn/", async (page) => {
			await page.getByRole("heading", { level: 1, name: "Torn" }).waitFor();
			save("torn.md", post(broken, "Words."));
			await page.getByLabel("Proof").getByText("Held back").waitFor();
			await page.getByText(`${posts}/torn.md:3:17`).waitFor();
			save("torn.md", post({ title: "Mended", published: false }, "Words."));
			await page.getByRole("heading", { level: 1, name: "Mended" }).waitFor();
		});
	});

	it("the server and the other pages live on", async () => {
		save("torn.md", post(broken, "Words."));
		await withOpenPage("/bread/", async (page) => {
			await page.getByRole("heading", { level: 1, name: "Bread" }).waitFor();
		});
		await withOpenPage("/", async (page) => {
			await page.getByText("To mend", { exact: true }).waitFor();
		});
	});

	it("a flag in quotes is no flag, and the page says so", async () => {
		await withOpenPage("/bread/", async (page) => {
			save(
				"bread.md",
				post('title: Bread\ndescription: Twice.\ndate: 2026-05-01\npublished: "true"', longText),
			);
			await page.getByLabel("Proof").getByText("Held back").waitFor();
			await page.getByText(`${posts}/bread.md:5:12`).waitFor();
			save("bread.md", post(published, longText));
			await page.getByLabel("Proof").waitFor({ state: "detached" });
		});
	});
});
