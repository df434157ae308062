import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { build, serve } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { photograph } from "#tests/support/pictures.ts";
import { readSite, type Site } from "#tests/support/site.ts";

describe("a blog under a path, https://blog.example/deep/blog/", () => {
	const folder = temporaryFolder();
	const out = path.join(folder, "out");
	let moved: Site;
	let address: string;
	/** an address of the site, where it is served for this test */
	const here = (url: string) => url.replace("https://blog.example", address);

	beforeAll(async () => {
		const day = { description: "Twice.", date: "2026-05-01", tags: ["the house"], published: true };
		const blog = writeFiles(path.join(folder, "blog"), {
			"bread.md": post(
				{ title: "Bread", ...day },
				"See [the lamps](lamps/index.md) and /bread/.[^1]\n\n[^1]: A note.",
			),
			"lamps/index.md": post({ title: "Lamps", ...day }, "![A lamp](lamp.jpg)"),
			"lamps/lamp.jpg": await photograph("#aa8800"),
			"_pages/about.md": post(
				{ title: "About", description: "Me.", published: true },
				"See [bread](/bread/).",
			),
			"_site.yaml":
				"url: https://blog.example/deep/blog/\ncontact: mailto:a@blog.example\nme: [https://social.example/@a]\n",
		});
		await build(blog, out);
		moved = readSite(out);
		address = await serve(out);
	});

	it("is laid out as any other", () => {
		for (const file of ["index.html", "bread/index.html", "feed.xml", "_headers", "_redirects"])
			expect(moved.files).toContain(file);
		expect(moved.files.filter((file) => file.startsWith("deep"))).toEqual([]);
	});

	it("can be walked from page to page: every link, picture, font, script and feed is there", async () => {
		const start = `${address}/deep/blog/`;
		const pages = [...moved.text("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = ""]) =>
			here(url),
		);
		const files = ["sitemap.xml", "robots.txt", ".well-known/security.txt"].map((file) => start + file);
		const next = [start, ...pages, ...files];
		const seen = new Set<string>();
		for (let url = next.pop(); url; url = next.pop()) {
			if (seen.has(url)) continue;
			seen.add(url);
			const response = await fetch(url, { redirect: "manual" });
			expect([url, response.status]).toEqual([url, 200]);
			const found = addressesIn(await response.text(), response.headers.get("content-type") ?? "");
			const ours = found.map((each) => new URL(here(each), url)).filter(({ origin }) => origin === address);
			for (const { pathname, href } of ours) {
				expect([url, pathname]).toEqual([url, expect.stringMatching(/^\/deep\/blog\//)]);
				next.push(href.replace(/#.*$/, ""));
			}
		}
		const walked = [...seen].map((url) => url.replace(start, "").replace(/(?:^|\/)$/, "$&index.html"));
		// These are for hosts, for lost readers, and for the search page's script.
		const apart =
			/^(?:\.galley|_headers|_redirects|ways-to-help\/index\.html|speculation-rules\.json|404\.html|pagefind\/.*)$/;
		expect(walked.sort()).toEqual(moved.files.filter((file) => !apart.test(file)));
	});

	it("says its address, with the path, to search engines, feed readers and friends", () => {
		const page = moved.text("bread/index.html");
		expect(page).toContain('rel="canonical" href="https://blog.example/deep/blog/bread/"');
		expect(page).toMatch(/og:image" content="https:\/\/blog\.example\/deep\/blog\/cards\//);
		expect(moved.text("sitemap.xml")).toContain("<loc>https://blog.example/deep/blog/bread/</loc>");
		expect(moved.text("feed.xml")).toContain('href="https://blog.example/deep/blog/lamps/"');
		expect(moved.text("index.html")).toContain('rel="me" href="https://social.example/@a"');
		expect(moved.text(".well-known/security.txt")).toContain("Contact: mailto:a@blog.example");
	});

	it("keeps an address that is only words", () => {
		expect(moved.text("bread/index.html")).toContain("and /bread/.");
	});
});

/** Addresses that a page or the manifest leads to. */
function addressesIn(text: string, type: string): string[] {
	if (type.includes("manifest")) return JSON.parse(text).icons.map(({ src }: { src: string }) => src);
	if (!type.startsWith("text/html")) return [];
	const attributes = text.matchAll(/\s(?:href|src)="([^"]*)"/g);
	const sets = [...text.matchAll(/\ssrcset="([^"]*)"/gi)]
		.flatMap(([, set = ""]) => set.split(","))
		.map((each) => ["", each.trim().replace(/ .*$/, "")]);
	const styles = text.matchAll(/url\(([^)]+)\)/g);
	const cards = text.matchAll(/property="og:image" content="(.*?)"/g);
	return [...attributes, ...sets, ...styles, ...cards].map(([, address = ""]) =>
		address.replaceAll("&amp;", "&"),
	);
}
