import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { withPage } from "#tests/support/browser.ts";
import { build, run, serve } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { extrasIn } from "#tests/support/picture-parts.ts";
import { photograph } from "#tests/support/pictures.ts";

const folder = temporaryFolder();
const posts = path.join(folder, "blog");
const file = path.join(folder, "mail/first-light.html");

const whole = { title: "First light", description: "On being up *before* anybody else.", date: "2026-10-01" };
const body = `It was **early**, and _cold_.[^1] See [the other](/bread/) and [what is hidden](/hidden/).

## The window

![A square](window.jpg)

\`\`\`js
const total = 1;
\`\`\`

::ways-to-help[families]

[^1]: Very.`;

const list = (published: boolean) =>
	post(
		{ title: "Families", published, links: [{ kind: "read", title: "One", url: "https://example.org/one" }] },
		"Read this.",
	);

async function writeBlog(published: boolean): Promise<void> {
	writeFiles(posts, {
		"_site.yaml": "title: Small Hours\nurl: https://small-hours.example/\n",
		"first-light/index.md": post(
			{ ...whole, published },
			published ? body.replace(/ and \[what.*?\)/, "") : body,
		),
		"first-light/window.jpg": await photograph("#204060", "zqcameraz"),
		"bread.md": post({ ...whole, title: "Bread", published: true }, "Words."),
		"hidden.md": post({ ...whole, title: "Zqhiddenz", published: false }, "Zqhiddenz zqhiddenz."),
		"_help/families.md": list(published),
	});
}

const prove = (...args: string[]) => run("post", { posts, args: ["proof", "first-light", ...args] });

/** How the text is set: what a reader would see of a difference. */
const looks = (page: Page) =>
	page.evaluate(async () => {
		await document.fonts.ready;
		const shown = [...document.querySelectorAll("main *:not(source, script)")];
		return shown.map((element) => {
			const { width, left } = element.getBoundingClientRect();
			const { fontFamily, fontSize, color, fontWeight } = getComputedStyle(element);
			return [element.tagName, width, left, fontFamily, fontSize, color, fontWeight].join(" ");
		});
	});

describe("a proof", () => {
	it("opens from the disk, without a network, and looks like the page that readers will get", async () => {
		await writeBlog(false);
		const { stdout, stderr, code } = await prove("--out", file);
		// Other tests build at the same time.
		expect([stderr.replace(/^Waiting for .*\n/, ""), code]).toEqual(["", 0]);
		expect(stdout).toContain("first-light.html");

		const asked: string[] = [];
		const complaints: string[] = [];
		const proof = await withPage({ offline: true }, async ({ page }) => {
			await page.context().unrouteAll();
			page.on("request", (request) => asked.push(request.url()));
			page.on("console", (message) => complaints.push(message.text()));
			await page.goto(pathToFileURL(file).href);
			const band = (await page.locator(".draft-band").textContent()) ?? "";
			expect(band.replace(/\s+/g, " ").toLowerCase()).toBe("draft a proof of november 21, 2026");
			expect(await page.title()).toBe("Draft · First light · Small Hours");
			const picture = page.locator("main img");
			expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(60);
			return looks(page);
		});
		expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([pathToFileURL(file).href]);
		expect(complaints).toEqual([]);

		await writeBlog(true);
		const out = path.join(folder, "out");
		await build(posts, out);
		const home = await serve(out);
		const page = await withPage({}, async ({ page }) => {
			// The second time, its fonts are there at once.
			await page.context().unrouteAll();
			for (const _ of "twice") await page.goto(`${home}/first-light/`);
			return looks(page);
		});
		expect(proof.filter((line) => !/^(?:A|P) /.test(line))).toEqual(
			page.filter((line) => !/^(?:A|P) /.test(line)),
		);
	});

	it("has nothing of other drafts, of cameras, or of scripts, and asks not to be found", () => {
		const html = readFileSync(file, "utf8");
		// Said in a word, since the file is long.
		expect(
			/zqhiddenz|zqcameraz|\/hidden\/|<script|<link|property="og:(?!description)|ld\+json/i.exec(html)?.[0],
		).toBeUndefined();
		for (const part of [
			'<meta name="robots" content="noindex, nofollow">',
			'href="https://small-hours.example/bread/"',
		])
			expect(html.includes(part), part).toBe(true);
		const pictures = [...html.matchAll(/data:image\/\w+;base64,([\w+/=]+)/g)];
		expect(pictures).toHaveLength(1);
		for (const [, bytes = ""] of pictures) expect(extrasIn(Buffer.from(bytes, "base64"))).toEqual([]);
	});

	it("is not written where it would go out, or be read as a part of the blog", async () => {
		for (const place of [path.join(posts, "proof.html"), path.join(posts, "new/proof.html")]) {
			const { stderr, code } = await prove("--out", place);
			expect([code, existsSync(place)]).toEqual([2, false]);
			expect(stderr).toContain("a draft is not for the web");
		}
	});
});
