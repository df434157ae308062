import { cpSync, renameSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { withPage } from "#tests/support/browser.ts";
import { type Running, start } from "#tests/support/commands.ts";
import { startDevServer } from "#tests/support/dev-server.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";

const folder = temporaryFolder();
const posts = path.join(folder, "blog");
let home: string;
let server: Running;

const whole = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };
const good = { kind: "read", title: "A book to read", url: "https://a.example/" };

beforeAll(async () => {
	writeFiles(posts, {
		"bread.md": post(whole, "Words."),
		"one/index.md": post({ ...whole, title: "One", slug: "same", series: "Twins" }, "Words."),
		"two.md": post({ ...whole, title: "Two", slug: "same", series: "Twins" }, "Words."),
		"torn.md": post({ ...whole, title: "Torn" }, "We gave to ___, and to ___. [Also]()."),
		"ready.md": post({ title: "Ready", description: "It is.", published: false }, "Words."),
		"helping.md": post({ ...whole, title: "Helping" }, "What to do:\n\n::ways-to-help[walkers]"),
		"_help/walkers.md": post(
			{
				title: "Walkers",
				published: true,
				links: [{ ...good }, { ...good }, { ...good, url: "office.example" }],
			},
			"",
		),
		"_site.yaml": "navigation: [bread, bread, archive]\nme: [https://a.example/, https://a.example/]\n",
	});
	({ home, server } = await startDevServer(posts));
});

/** Visits a page, and checks that the browser had nothing to complain of: each complaint is a red badge on the page. */
async function visiting(
	address: string,
	visit: (page: Page) => Promise<void>,
	first: () => void = () => {},
): Promise<void> {
	await withPage({}, async ({ page }) => {
		await page.addInitScript(first);
		const complaints: string[] = [];
		page.on("console", (message) => {
			if (message.type() === "error") complaints.push(message.text());
		});
		page.on("pageerror", ({ message }) => complaints.push(message));
		await Promise.all([page.waitForResponse("**/desk/changes/"), page.goto(home + address)]);
		await visit(page);
		expect(complaints).toEqual([]);
	});
}

describe("the author's screen", () => {
	it("says of search when it works, and asks for no script and no index", async () => {
		await visiting("/search/?q=words", async (page) => {
			await page
				.getByText("Search works once the blog is built: npm run build, then npm run serve.")
				.waitFor();
			expect(await page.locator("form, script[src*='search.js']").count()).toBe(0);
			expect(await page.getByRole("main").getByRole("link", { name: "Archive" }).isVisible()).toBe(true);
		});
	});

	it.each(["/", "/archive/", "/same/", "/ways-to-help/", "/ways-to-help/walkers/"])(
		"has no complaint of things that stand twice in the blog, at %s",
		async (address) => {
			await visiting(address, (page) => page.getByRole("banner").waitFor());
		},
	);

	it("has no complaint of what a spelling checker puts into a page", async () => {
		await visiting(
			"/bread/",
			async (page) => expect(await page.locator("body").getAttribute("data-spelling")).toBe("on"),
			() =>
				new MutationObserver(() => {
					for (const each of [document.documentElement, document.body])
						each?.setAttribute("data-spelling", "on");
				}).observe(document, { childList: true, subtree: true }),
		);
	});

	it("shows the good links of a list that has a bad one, and says in the post how much is left there", async () => {
		await visiting("/helping/", async (page) => {
			expect(await page.getByRole("main").getByRole("link", { name: "A book to read" }).count()).toBe(2);
			await page.getByLabel("Proof").getByText(`2 things left in ${posts}/_help/walkers.md`).waitFor();
		});
		await visiting("/ways-to-help/", async (page) => {
			await page.getByText("2 ways").waitFor();
		});
	});
});

describe("the band", () => {
	it("of a post that is out says what stops the build, and shows it", async () => {
		await visiting("/torn/", async (page) => {
			const band = page.getByLabel("Proof");
			await band.getByText("3 things stop the build").waitFor();
			await band.getByText(`${posts}/torn.md:8:12`).waitFor();
		});
	});

	it("of a draft without a day says that publishing sets it", async () => {
		await visiting("/ready/", async (page) => {
			await page.getByLabel("Proof").getByText("ready when you are; publishing sets its day").waitFor();
		});
	});

	it("says what the button changes for readers, and whose button it is", async () => {
		await visiting("/ready/", async (page) => {
			const band = page.getByLabel("Proof");
			await band.locator("summary").click();
			await band.getByText("It gets today's date. With the next build readers find it at /ready/").waitFor();
			await band.getByRole("button", { name: "Publish Ready" }).waitFor();
		});
	});
});

describe("when the blog folder is moved, and another takes its place", () => {
	it("the open page is repainted, then and whenever a file is saved", async () => {
		await visiting("/bread/", async (page) => {
			cpSync(posts, path.join(folder, "mine"), { recursive: true });
			for (const title of ["Mine", "Mine again"]) {
				writeFiles(path.join(folder, "mine"), { "bread.md": post({ ...whole, title }, "Words.") });
				renameSync(posts, path.join(folder, `away ${title}`));
				cpSync(path.join(folder, "mine"), posts, { recursive: true });
				await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
				for (const saved of [`${title}, saved`, `${title}, saved twice`]) {
					writeFiles(posts, { "bread.md": post({ ...whole, title: saved }, "Words.") });
					await page.getByRole("heading", { level: 1, name: saved, exact: true }).waitFor();
				}
			}
		});
	});
});

describe("the terminal", () => {
	it("has one line: where the blog is", () => {
		expect(server.output()).toBe(`${home} shows ${posts}, drafts included; Ctrl+C ends it\n`);
	});

	it("says in a sentence that there is no such folder, before anything starts", async () => {
		const nowhere = path.join(folder, "nowhere");
		const { code, stdout, stderr } = await start("dev", { posts: nowhere }).ended;
		expect([code, stdout]).toEqual([1, ""]);
		expect(stderr).toBe(`There is no folder ${nowhere}: make it, or name another in POSTS_DIR\n`);
	});
});

describe("when the blog folder is moved away", () => {
	it("the open page and the terminal say so in a sentence, until it is back", async () => {
		const reason = `There is no folder ${posts}: make it, or name another in POSTS_DIR`;
		await withPage({}, async ({ page }) => {
			await Promise.all([page.waitForResponse("**/desk/changes/"), page.goto(`${home}/ready/`)]);
			renameSync(posts, path.join(folder, "for a while"));
			await page.getByText(`${reason}. This page looks again every two seconds.`).waitFor();
			renameSync(path.join(folder, "for a while"), posts);
			await page.getByRole("heading", { level: 1, name: "Ready" }).waitFor();
		});
		expect(server.output()).toContain(reason);
	});
});
