import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { withPage } from "#tests/support/browser.ts";
import { build, run, serve } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { readSite } from "#tests/support/site.ts";

const folder = temporaryFolder();
const [posts, out] = [path.join(folder, "blog"), path.join(folder, "out")];
const of = (title: string, more = {}) =>
	post({ title, description: "Of it.", date: "2026-05-01", published: true, ...more }, `About ${title}.`);
const ledger = () => JSON.parse(readFileSync(path.join(posts, "_addresses.json"), "utf8"));

describe("an address that was public", () => {
	it("is kept in a ledger beside the posts, drafts never", async () => {
		writeFiles(posts, {
			"_site.yaml": "url: https://blog.example/\n",
			"bread.md": of("Bread"),
			"toast.md": of("Toast"),
			"crumbs.md": of("Crumbs"),
			"secret.md": of("Secret", { published: false }),
		});
		const { stdout } = await build(posts, out);
		expect(stdout).toContain("feed +3");
		expect(ledger()).toEqual({ "/bread/": "public", "/crumbs/": "public", "/toast/": "public" });
	});

	it("is missed when it vanishes, and the build says what can be done", async () => {
		writeFiles(posts, {
			"bread.md": of("Bread", { slug: "loaf", aliases: ["/bread/", "/2019/05/bread.html", "/a*b:/c"] }),
			"toast.md": of("Toast", { published: false }),
			"crumbs.md": of("Crumbs", { published: false }),
		});
		const { stdout } = await build(posts, out);
		expect(stdout).toContain("− /toast/");
		expect(stdout).toContain("feed +1 −3");
		expect(stdout).toContain("/toast/ was public, and is taken back");
		expect(stdout).toContain("npm run post gone /toast/");
		expect(stdout).not.toContain("/bread/ was public");
		expect(existsSync(path.join(out, "toast"))).toBe(false);
	});

	it("can be marked as gone, and be public again", async () => {
		const said = async (...args: string[]) => run("post", { posts, args: ["gone", ...args] });
		expect(await said("toast")).toMatchObject({ code: 0, stdout: "/toast/  public → gone\n" });
		expect(await said("/toast/")).toMatchObject({ code: 0, stdout: "/toast/  is gone already\n" });
		expect((await said("/taost/")).stderr).toContain("never public, expected /toast/");
		expect(await said("/loaf/")).toMatchObject({
			code: 2,
			stderr: expect.stringContaining("which is published"),
		});
		writeFiles(posts, { "crumbs.md": of("Crumbs") });
		const { stdout } = await build(posts, out);
		expect(stdout).not.toContain("was public");
		expect(stdout).toContain("/toast/ says that it is gone");
		expect(stdout).not.toContain("+ /toast/");
		expect(ledger()).toMatchObject({ "/toast/": "gone", "/crumbs/": "public", "/loaf/": "public" });
	});

	it("is kept in the ledger when it only led on, and cannot be gone meanwhile", async () => {
		expect(ledger()).toMatchObject({ "/2019/05/bread.html": "public", "/bread/": "public" });
		const said = await run("post", { posts, args: ["gone", "/bread/"] });
		expect(said.stderr).toContain("Unexpected /bread/, which leads to /loaf/");
	});

	it("leads to where the post is now, for hosts that read _redirects and by a page for those that do not", async () => {
		const site = readSite(out);
		expect(site.text("_redirects")).toContain("/bread/ /loaf/ 301\n");
		expect(site.text("_redirects")).toContain("/a%2Ab%3A/c/ /loaf/ 301\n");
		expect(site.text("sitemap.xml")).not.toContain("/bread/");
		const home = await serve(out);
		expect((await fetch(`${home}/toast/`)).status).toBe(200);
		await withPage({ javaScriptEnabled: false }, async ({ page }) => {
			for (const former of ["/bread/", "/2019/05/bread.html", "/a*b:/c/"]) {
				await page.goto(home + former);
				await page.waitForURL(`${home}/loaf/`);
			}
			await page.goto(`${home}/toast/`);
			await page.getByRole("heading", { name: "This page is gone" }).waitFor();
			expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
		});
	});

	it("is missed when it leads nowhere any more, and is news when something is there again", async () => {
		writeFiles(posts, { "bread.md": of("Bread", { slug: "loaf" }), "toast.md": of("Toast") });
		const { stdout } = await build(posts, out);
		expect(stdout).toContain("/bread/ was public, and nothing is there now");
		expect(stdout).toContain("+ /toast/\n");
		const said = await run("post", { posts, args: ["gone", "/2019/05/bread.html"] });
		expect(said.stdout).toBe("/2019/05/bread.html  public → gone\n");
	});

	it("is never lost: a ledger that cannot be read stops the build, and is left as it is", async () => {
		writeFiles(posts, { "_addresses.json": "{ torn" });
		const { code, stderr } = await run("build", { posts, out });
		expect([code, stderr]).toEqual([
			1,
			expect.stringContaining("_addresses.json cannot be read, expected lines"),
		]);
		expect(stderr).not.toMatch(/\n\s+at /);
		expect(readFileSync(path.join(posts, "_addresses.json"), "utf8")).toBe("{ torn");
	});
});
