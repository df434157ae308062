import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "#lib/files/walk.ts";
import { post } from "#tests/support/blog.ts";
import { build, type Ended, root, run, today } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { elements, readSite, type Site, textOf } from "#tests/support/site.ts";

const pages = ["404", "index", "archive/index", "search/index", "tags/index", "ways-to-help/index"].map(
	(page) => `${page}.html`,
);
const feeds = ["feed.json", "feed.xml", "rss.xml"];
const data = [
	...feeds,
	".galley",
	"_headers",
	"_redirects",
	"manifest.webmanifest",
	"robots.txt",
	"sitemap.xml",
	"speculation-rules.json",
];
const engine = filesIn(path.join(root, "public"));

const folder = temporaryFolder();

describe.each([
	["an empty blog folder", {}],
	["a blog of drafts alone", { "draft.md": post("title: zqdraft\npublished: false", "Words.") }],
])("%s is a site:", (name, files) => {
	let site: Site;
	let ended: Ended;

	beforeAll(async () => {
		const posts = writeFiles(path.join(folder, name, "blog"), { ...files, "_private-words.txt": "" });
		const out = path.join(folder, name, "out");
		ended = await build(posts, out);
		site = readSite(out);
	});

	it("its pages are there, and no other", () => {
		const own = site.files.filter((file) => !/^(?:fonts|cards|pagefind)\//.test(file));
		expect(own).toEqual([...pages, ...data, ...engine].sort());
	});

	it("the author is told where its address is to be written", () => {
		const file = path.join(folder, name, "blog", "_site.yaml");
		expect(ended.stdout).toContain(`make the file ${file} with the line \`url: https://your.address\``);
	});

	it("its front page says that the first post is still to come", () => {
		const page = site.html("index.html");
		expect(elements(page, "main").map(textOf).join()).toContain("The first post is still being written.");
	});

	it("its feeds have no entry, and the Atom feed a date all the same: the day of the build", () => {
		expect(site.text("feed.xml")).toMatch(new RegExp(`<updated>${today}T00:00:00(?:Z|\\+00:00)</updated>`));
		for (const feed of feeds) expect(site.text(feed)).not.toMatch(/<entry|<item|"content_html"/);
	});
});

it("a blog folder that is not there is said in one sentence", async () => {
	const posts = path.join(folder, "nowhere");
	const { code, stderr } = await run("build", { posts, out: path.join(folder, "out") });
	expect(code).toBe(1);
	expect(stderr).toContain(`There is no folder ${posts}: make it, or name another in POSTS_DIR`);
	expect(stderr).not.toMatch(/^\s+at /m);
});
