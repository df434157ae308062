import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { build } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { addressesFetchedBy, cardOf, hrefOf, livingLinks } from "#tests/support/links.ts";
import { photograph } from "#tests/support/pictures.ts";
import { elements, readSite, type Site } from "#tests/support/site.ts";

const home = "https://blog.example/journal";
const folder = temporaryFolder();
let site: Site;

beforeAll(async () => {
	const frontMatter = { description: "A deck.", date: "2026-05-01", tags: ["house"], published: true };
	const link = { kind: "read", title: "A book", url: "https://a.example/" };
	const posts = writeFiles(path.join(folder, "blog"), {
		"_site.yaml": `title: A journal\nurl: ${home}/\n`,
		"bread/index.md": post(
			{ ...frontMatter, title: "Bread" },
			"![A loaf](loaf.jpg)\n\n[Lamps](/lamps/)[^1], [again](../lamps.md#two)\n\n::ways-to-help[families]\n\n[^1]: A note.",
		),
		"bread/loaf.jpg": await photograph("#a06030"),
		"lamps.md": post({ ...frontMatter, title: "Lamps" }, "## Two\n\nWords, and `/code/`."),
		"_pages/about.md": post(
			{ title: "About", description: "Me.", published: true },
			"[Bread](../bread/index.md)",
		),
		"_help/families.md": post({ title: "Families", published: true, links: [link] }, "[Bread](/bread/)"),
	});
	const out = path.join(folder, "out");
	await build(posts, out);
	site = readSite(out);
});

describe("a blog that lives under a path of its host", () => {
	it("fetches everything from under that path", () => {
		const isAlive = livingLinks(site, home);
		for (const page of site.pages) {
			const document = site.html(page);
			const addresses = [...addressesFetchedBy(document), ...cardOf(document)];
			expect([page, addresses.filter((address) => !isAlive(address, `${home}/`))]).toEqual([page, []]);
		}
	});

	it("links to nothing outside of it, and to nothing that is not there", () => {
		const isAlive = livingLinks(site, home);
		for (const page of site.pages) {
			const document = site.html(page);
			const links = [...elements(document, "a"), ...elements(document, "link")].map(hrefOf);
			const from = `${home}/${page.replace(/index\.html$/, "")}`;
			expect([page, links.filter((href) => !isAlive(href, from))]).toEqual([page, []]);
		}
	});

	it("is named by its whole address in feeds, sitemap and robots.txt", () => {
		for (const file of ["feed.xml", "rss.xml", "feed.json", "sitemap.xml"]) {
			expect(site.text(file), file).toContain(`${home}/bread/`);
			expect(site.text(file), file).not.toMatch(/https:\/\/blog\.example\/(?!journal\/)/);
		}
		expect(site.text("robots.txt")).toContain(`${home}/sitemap.xml`);
	});

	it("has the words of its posts as they were written", () => {
		expect(site.text("lamps/index.html")).toContain("<code>/code/</code>");
	});
});
