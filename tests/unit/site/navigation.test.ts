import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { words } from "#lib/content/words.ts";
import { forAuthor, forReaders } from "#lib/posts.ts";
import { archiveModel } from "#lib/site/archive.ts";
import { frameOf } from "#lib/site/frame.ts";
import { helpPageModel } from "#lib/site/help.ts";
import { blogOf } from "#tests/support/blog.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

const page = (title: string, published: boolean) =>
	`---\ntitle: ${title}\ndescription: Of it.\npublished: ${published}\n---\nText.\n`;
const list =
	"---\ntitle: Reunite\npublished: true\nlinks:\n  - { kind: donate, title: A, url: 'https://a.example/' }\n---\n";
const blog = (yaml: string) =>
	blogOf({
		"_site.yaml": yaml,
		"_pages/about.md": page("About Ruth", true),
		"_pages/later.md": page("Later", false),
		"_help/families.md": list,
	});
const read = (yaml: string) => readBlog(blog(yaml), now);
const linksOf = (edition: ReturnType<typeof forAuthor>, address = "/") =>
	frameOf(edition, address).navigation.map(({ label, href }) => `${label} ${href}`);

describe("the links at the top of every page", () => {
	it("are the archive, ways to help and every page that readers see", () => {
		const usual = ["Archive /archive/", "Ways to help /ways-to-help/", "About Ruth /about/"];
		expect(linksOf(forReaders(read("")))).toEqual(usual);
		expect(linksOf(forAuthor(read("")))).toEqual([...usual, "Later /later/"]);
		expect(linksOf(forReaders(readBlog(blogOf({}), now)))).toEqual(["Archive /archive/"]);
	});

	it("are those that _site.yaml names, in its order and by its names", () => {
		const yaml = `navigation:
  - about
  - Subjects: tags
  - search
  - Reuniting: /ways-to-help/families/
  - https://social.example/@ruth
  - Elsewhere: https://b.example/
`;
		expect(linksOf(forReaders(read(yaml)))).toEqual([
			"About Ruth /about/",
			"Subjects /tags/",
			"Search /search/",
			"Reuniting /ways-to-help/families/",
			"social.example/@ruth https://social.example/@ruth",
			"Elsewhere https://b.example/",
		]);
	});

	it("say which page one is on", () => {
		const { navigation } = frameOf(forReaders(read("navigation: [tags, archive]")), "/archive/");
		expect(navigation.map(({ current }) => current)).toEqual([false, true]);
	});

	it("never lead readers to what is hidden; the checks say so, and what leads nowhere", async () => {
		const yaml = "navigation:\n  - later\n  - abuot\n  - Two: archive\n    three: tags\n";
		expect(linksOf(forReaders(read("navigation: [later, archive]")))).toEqual(["Archive /archive/"]);
		expect((await problems(blog(yaml))).join("\n")).toContain(
			"_site.yaml:4:5 error Unexpected `Two: archive`",
		);
		const said = (await problems(blog("navigation:\n  - later\n  - abuot\n"))).join("\n");
		expect(said).toContain("_site.yaml:2:5 error Unexpected link to `later`, which readers cannot see");
		expect(said).toContain(
			"_site.yaml:3:5 error Unexpected link to `abuot`, where nothing is, expected `/about/`",
		);
	});
});

describe("what things are called", () => {
	it("is what _site.yaml calls them, and English where it is silent", async () => {
		const edition = forReaders(read("words:\n  archive: Alles\n  donate: Spenden\n"));
		expect(archiveModel(edition).head.name).toBe("Alles");
		expect(linksOf(edition)[0]).toBe("Alles /archive/");
		expect((await helpPageModel(edition, "families"))?.list.groups[0]?.label).toBe("Spenden");
		expect(frameOf(edition, "/").words).toEqual({ ...words, archive: "Alles", donate: "Spenden" });
	});

	it("has no word that nobody knows", async () => {
		expect((await problems(blog("words:\n  achrive: Alles\n"))).join("\n")).toContain(
			"_site.yaml:2:3 error Unexpected key `achrive`, expected `archive`",
		);
	});

	it("is listed whole in the manual", () => {
		const manual = readFileSync("docs/words.md", "utf8").replace(/ +/g, " ");
		for (const [word, says] of Object.entries(words)) expect(manual).toContain(`| \`${word}\` | ${says} |`);
	});
});
