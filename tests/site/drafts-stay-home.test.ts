import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { asideOf, canariesOf, listOf, postOf } from "#tests/support/canaries.ts";
import { build, type Ended } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { addressesFetchedBy, cardOf } from "#tests/support/links.ts";
import { photograph } from "#tests/support/pictures.ts";
import { readSite, type Site } from "#tests/support/site.ts";

const day = { date: "2026-05-01" };
const hidden = {
	draft: "a draft",
	noflag: "a post without the flag",
	nofence: "a text without front matter",
	scheduled: "a post for a day to come",
	foldered: "a draft with its own pictures",
	draftpage: "a page that is a draft",
	scheduledpage: "a page for a day to come",
	draftlist: "a list that is a draft",
	noflaglist: "a list without the flag",
};

const folder = temporaryFolder();
const out = path.join(folder, "out");
let site: Site;
let ended: Ended;

beforeAll(async () => {
	const posts = writeFiles(path.join(folder, "blog"), {
		"public.md": postOf("public", { ...day, published: true }),
		"draft.md": postOf("draft", { ...day, published: false }),
		"noflag.md": postOf("noflag", day),
		"nofence.md": `Words without a fence: ${canariesOf("nofence").body}`,
		"scheduled.md": postOf("scheduled", { date: "2027-02-01", published: true }),
		"foldered/index.md": postOf("foldered", { ...day, published: false }, "photo.jpg"),
		"foldered/photo.jpg": await photograph("#aa0000", "zqfolderedxexif"),
		"shown/index.md": postOf("shown", { date: "2026-05-02", published: true }, "photo.jpg"),
		"shown/photo.jpg": await photograph("#00aa00", "zqshownxexif"),
		"shown/not-used.jpg": await photograph("#0000aa", "zqunusedxexif"),
		"shown/notes.txt": "zqnotesxtxt",
		"_pages/page.md": postOf("page", { published: true }),
		"_pages/draftpage.md": postOf("draftpage", { published: false }),
		"_pages/scheduledpage.md": postOf("scheduledpage", { date: "2027-02-01", published: true }),
		"_help/list.md": listOf("list", { published: true }),
		"_help/draftlist.md": listOf("draftlist", { published: false }),
		"_help/noflaglist.md": listOf("noflaglist", {}),
		"_site.yaml": `# ${asideOf("settings")}\ntitle: A blog with drafts\nurl: https://blog.example\nlanguage: en-GB\n`,
		"_private-words.txt": "zqprivatexword",
	});
	ended = await build(posts, out);
	site = readSite(out);
});

describe("readers find nothing of", () => {
	it.each(Object.entries(hidden))("%s: %s", (name) => {
		for (const word of [...Object.values(canariesOf(name)), `zq${name}x`]) {
			expect(site.filesWith(word), word).toEqual([]);
		}
		expect(site.files.filter((file) => file.split("/").includes(name))).toEqual([]);
	});

	it("a draft's picture or card, a picture that no post shows, and other files beside a post", () => {
		const documents = site.pages.map(site.html);
		const shown = [...documents.flatMap(addressesFetchedBy), ...documents.flatMap(cardOf)].map((address) =>
			new URL(address, "https://blog.example/").pathname.slice(1),
		);
		const pictures = site.files.filter((file) => /^(?:pictures|cards)\//.test(file));
		expect(pictures.length).toBeGreaterThan(1);
		expect(pictures.filter((file) => !shown.includes(file))).toEqual([]);
		for (const word of ["zqfolderedxexif", "zqunusedxexif", "zqnotesxtxt"]) {
			expect(site.filesWith(word), word).toEqual([]);
		}
	});

	it("notes that the author wrote to herself: YAML comments, HTML comments, private words", () => {
		for (const name of ["public", "shown", "page", "list", "settings"]) {
			expect(site.filesWith(asideOf(name)), name).toEqual([]);
		}
		expect(site.filesWith("zqprivatexword")).toEqual([]);
	});

	it("where the files lie on the author's machine", () => {
		expect(site.filesWith(folder)).toEqual([]);
	});

	it("drafts in counts: a tag that they share with a published post counts only that", () => {
		expect(site.text("tags/shared/index.html")).toContain("2 posts");
		expect(site.text("archive/index.html")).toContain("2 posts");
	});
});

describe("a published post is whole:", () => {
	const everywhere = ["public", "shown"];

	it.each(everywhere)("every word of %s is on its page", (name) => {
		const words = canariesOf(name);
		const page = site.text(`${words.slug}/index.html`);
		const { slug, series, ...shown } = words;
		for (const word of Object.values(shown)) expect(page).toContain(word);
	});

	it.each(everywhere)("every word of %s is in every feed", (name) => {
		const { slug, series, ...shown } = canariesOf(name);
		const feeds = ["feed.xml", "rss.xml", "feed.json"].flatMap((feed) => [feed, `tags/${shown.tag}/${feed}`]);
		for (const feed of feeds) {
			for (const word of Object.values(shown)) expect(site.text(feed), feed).toContain(word);
		}
	});

	it.each(everywhere)("the title of %s, with its address, is in every list", (name) => {
		const { title, slug, tag } = canariesOf(name);
		const lists = ["", "archive/", "archive/2026/", `tags/${tag}/`, "tags/shared/"];
		for (const list of lists) {
			expect(site.text(`${list}index.html`)).toContain(title);
			expect(site.text(`${list}index.html`)).toContain(`href="/${slug}/"`);
		}
		expect(site.text("tags/index.html")).toContain(`href="/tags/${tag}/"`);
	});

	it("pages are in the navigation, and lists of ways to help on pages of their own", () => {
		const { title, slug, body, description } = canariesOf("page");
		expect(site.text("index.html")).toContain(`<a href="/${slug}/">${title}</a>`);
		expect(site.text(`${slug}/index.html`)).toContain(body);
		expect(site.text(`${slug}/index.html`)).toContain(description);
		const list = canariesOf("list");
		for (const word of [list.title, list.linkwords, list.linkhost, list.linkpath, list.task, list.body]) {
			expect(site.text("ways-to-help/list/index.html")).toContain(word);
		}
		expect(site.text("ways-to-help/index.html")).toContain(list.title);
	});

	it("the sitemap has every page, and nothing else", () => {
		const found = [...site.text("sitemap.xml").matchAll(/<loc>https:\/\/blog\.example(.*?)<\/loc>/g)];
		const pages = site.pages.filter((file) => file !== "404.html");
		expect(found.map(([, address = ""]) => `${decodeURI(address).slice(1)}index.html`).sort()).toEqual(pages);
	});
});

it("the build says what it holds back", () => {
	expect(ended.stdout).toContain("held back until 1 February 2027");
	expect(ended.stdout).toMatch(/^7 drafts stay home: /m);
});
