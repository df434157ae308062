import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { withPage } from "#tests/support/browser.ts";
import { build, serve } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { readSite } from "#tests/support/site.ts";

const sample = inject("sampleSite");
const pages = readSite(sample).pages.map((page) => `/${page.replace(/index\.html$/, "")}`);

/** What Chromium says about a page: violations of its policy stand among the errors. */
async function complaintsAbout(url: string, look?: (text: string) => unknown): Promise<string[]> {
	return withPage({}, async ({ page, requestsElsewhere }) => {
		const complaints: string[] = [];
		page.on("console", (message) => {
			if (["error", "warning"].includes(message.type())) complaints.push(message.text());
		});
		page.on("pageerror", (error) => complaints.push(error.message));
		await page.addInitScript(() => {
			document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
				console.error(`policy: ${violatedDirective} ${blockedURI}`),
			);
		});
		await page.goto(url, { waitUntil: "networkidle" });
		look?.(await page.content());
		return [...complaints, ...requestsElsewhere];
	});
}

describe("with its policy in the page and in the headers", () => {
	let address: string;

	beforeAll(async () => {
		address = await serve(sample);
	});

	it.each(pages.filter((page) => page !== "/404.html"))(
		"Chromium has nothing to say against %s",
		async (page) => {
			expect(await complaintsAbout(address + page)).toEqual([]);
		},
	);

	it("what looks at a page from outside can ask for robots.txt, and for nothing of another host", async () => {
		await withPage({}, async ({ page }) => {
			await page.goto(`${address}/bread-twice/`);
			const asks = (url: string) =>
				page.evaluate((url) => fetch(url).then(({ status }) => status, String), url);
			expect(await asks("/robots.txt")).toBe(200);
			expect(await asks("http://127.0.0.2:9/")).toContain("Failed to fetch");
		});
	});

	it("data for search engines is there all the same, and a script that somebody slips in does not run", async () => {
		await withPage({}, async ({ page }) => {
			await page.goto(`${address}/bread-twice/`);
			expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
			await page.evaluate(() => {
				const script = document.createElement("script");
				script.textContent = "document.title = 'run'";
				document.body.append(script);
			});
			expect(await page.title()).not.toBe("run");
		});
	});
});

describe("a blog under a path", () => {
	const folder = temporaryFolder();

	it("can be searched, and what is found leads to a page that is there", async () => {
		const bread = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };
		const blog = writeFiles(path.join(folder, "blog"), {
			"bread.md": post(bread, "It rose like a zeppelin."),
			"_site.yaml": "url: https://blog.example/blog/\n",
		});
		const out = path.join(folder, "out");
		await build(blog, out);
		const address = await serve(out);
		await withPage({}, async ({ page }) => {
			const complaints: string[] = [];
			page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
			await page.goto(`${address}/blog/search/?q=zeppelin`);
			const link = page.locator(".found a").first();
			expect(await link.getAttribute("href")).toBe("/blog/bread/");
			await link.click();
			expect(await page.locator("h1").textContent()).toBe("Bread");
			expect(complaints).toEqual([]);
		});
	});
});
