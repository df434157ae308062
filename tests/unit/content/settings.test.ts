import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { blogOf } from "#tests/support/blog.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

const settingsOf = (yaml: string) => readBlog(blogOf({ "_site.yaml": yaml }), now).settings.value;
const saidOf = async (yaml: string) => (await problems(blogOf({ "_site.yaml": yaml }))).join("\n");

describe("_site.yaml", () => {
	it("may be missing, empty or full of comments", () => {
		const defaults = readBlog(blogOf({}), now).settings.value;
		expect(defaults).toMatchObject({ language: "en", timezone: "UTC" });
		expect(settingsOf("")).toEqual(defaults);
		expect(settingsOf("# nothing yet\n")).toEqual(defaults);
	});

	it("may have a byte order mark and CRLF", () => {
		expect(settingsOf("\ufefftitle: Small Hours\r\ntimezone: Europe/London\r\n")).toMatchObject({
			title: "Small Hours",
			timezone: "Europe/London",
		});
	});

	it.each([
		["title: 7", "1:8", "`7` for `title`"],
		["url: javascript:alert(1)", "1:6", "`javascript:alert(1)` for `url`"],
		["url: a.example", "1:6", "`a.example` for `url`"],
		["url: https://a.example/?b", "1:6", "`https://a.example/?b` for `url`"],
		["timezone: Mars/Phobos", "1:11", "`Mars/Phobos` for `timezone`"],
		["language: '\"><script>'", "1:11", "`'\"><script>'` for `language`"],
		["accent: red", "1:9", "`red` for `accent`"],
		["accent: #9c3d2e", "1:1", "`#` at the start of `accent`, where it begins a note"],
		["language: english", "1:11", "`english` for `language`"],
		['accent: "#9c3d2e;background:url(//a)"', "1:9", '`"#9c3d2e;background:url(//a)"` for `accent`'],
		["face: litterata", "1:7", "`litterata` for `face`"],
		["authr: Ruth", "1:1", "key `authr`"],
		["__proto__: { url: a }", "1:1", "key `__proto__`"],
	])("says what is wrong in `%s`, and takes the default", async (yaml, place, found) => {
		expect(settingsOf(`${yaml}\nauthor: Ruth`)).toMatchObject({
			author: "Ruth",
			language: "en",
			accent: "#9c3d2e",
			face: "newsreader",
		});
		expect(await saidOf(yaml)).toContain(`_site.yaml:${place} error Unexpected ${found}, expected `);
	});

	it.each([
		"a: b: c",
		"\ttitle: a",
		"- a",
		"words",
		"title: [",
		"a: &a 1\nb: *a",
		`a: ${"[".repeat(20_000)}`,
	])("is an error when it is no map: %s", async (yaml) => {
		expect(await saidOf(yaml)).toMatch(/^_site\.yaml:\d+:\d+ error Unexpected /);
		expect(settingsOf(yaml).timezone).toBe("UTC");
	});

	it("wants of its address no more than a blog can have", async () => {
		expect(await saidOf("url: a.example")).toBe(
			"_site.yaml:1:6 error Unexpected `a.example` for `url`, expected `https://a.example`",
		);
	});

	it("is an error when it is no text", async () => {
		const blog = blogOf({ "_site.yaml": Buffer.from([0xff, 0xfe]) });
		expect(await problems(blog)).toEqual([expect.stringMatching(/^_site\.yaml:1:1 error Unexpected bytes/)]);
	});
});
