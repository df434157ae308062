import { describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { shownPost } from "#tests/unit/support/html.ts";
import { readPost } from "#tests/unit/support/post.ts";

describe("the title", () => {
	it("is the front matter's, and a heading in the text stays in the text", async () => {
		const { post: read } = readPost(post("title: First", "# Second"));
		expect(read).toMatchObject({ title: "First", titleInBody: false });
		expect(await shownPost(read)).toContain("Second");
	});

	it("is else the first `#` heading, which is then not repeated", async () => {
		const { post: read } = readPost(
			post("published: false", "Before.\n\n# First *light* & `code`\n\nAfter.\n\n# More"),
		);
		expect(read).toMatchObject({ title: "First light & code", titleInBody: true });
		const html = await shownPost(read);
		expect(html).not.toContain("light");
		expect(html).toMatch(/Before\..*After\..*More/s);
	});

	it("may be underlined instead", () => {
		expect(readPost(post("", "First\nlight\n=====")).post.title).toBe("First light");
	});

	it("takes no tags with it from a heading with HTML", () => {
		expect(readPost(post("", "# First <b>light</b> &amp; more")).post.title).toBe("First light & more");
	});

	it("is no heading in code, in a quotation or of a lower level", () => {
		for (const body of ["```\n# Code\n```", "> # Quoted", "## Lower", "    # Indented", "#", "#hash"]) {
			expect(readPost(post("", body)).post).toMatchObject({ title: "First light", titleInBody: false });
		}
	});

	it("is else, for a draft, the file's name in words", () => {
		expect(readPost("", "2026-09-01-the-long_drive").post.title).toBe("The long drive");
		expect(readPost("", "élan vital").post.title).toBe("Élan vital");
	});

	it("is asked of a post for readers, whatever its file is called", () => {
		const { post: read, said } = readPost(
			post("published: true\ndescription: D\ndate: 2026-09-01", "Words."),
		);
		expect(read.status).toBe("broken");
		expect(said).toEqual([
			'1:1 error Unexpected missing `title`, expected text on one line, such as `"First light"`',
		]);
	});

	it("is set as a printer would", () => {
		expect(readPost(post('title: "It\'s \\"early\\" -- again..."', "")).post.title).toBe(
			"It’s “early” – again…",
		);
	});

	it.each(["2018", "true", ".nan", "[a]", "{ a: b }", "2e3"])(
		"`%s` without quotes is a message that says so",
		(value) => {
			const [first] = readPost(post(`title: ${value}`, "")).said;
			expect(first).toMatch(
				/^2:8 warning Unexpected `.*` for `title`, expected text on one line, such as `"First light"`$/,
			);
		},
	);
});

describe("the date", () => {
	const dateOf = (frontMatter: string, name: string) => readPost(post(frontMatter, ""), name).post.date;

	it("is the front matter's, else the file name's", () => {
		expect(dateOf("date: 2026-09-01", "2020-01-01-a")).toBe("2026-09-01");
		expect(dateOf("published: false", "2020-01-01-a")).toBe("2020-01-01");
		expect(dateOf("date:", "2020-01-01-a")).toBe("2020-01-01");
		expect(dateOf("published: false", "a")).toBeUndefined();
	});

	it("leaves the address without it", () => {
		expect(readPost("", "2020-01-01-first-light").post.slug).toBe("first-light");
		expect(readPost("", "2020-01-01_First Light").post.slug).toBe("first-light");
	});

	it.each(["2026-02-31", "2025-02-29", "2026-13-01", "2026-00-10"])(
		"is never %s, in front matter or file name",
		(day) => {
			const whole = "title: T\ndescription: D\npublished: true";
			const inside = readPost(post(`${whole}\ndate: ${day}`, "Words."));
			expect(inside.post.status).toBe("broken");
			expect(inside.said).toEqual([
				`5:7 error Unexpected \`${day}\` for \`date\`, expected a day such as \`2026-10-01\``,
			]);
			const outside = readPost(post(whole, "Words."), `${day}-a`);
			expect(outside.post.status).toBe("broken");
			expect(outside.said[0]).toBe(
				`1:1 error Unexpected \`${day}\` in the file name, expected a day that exists: rename the file`,
			);
		},
	);

	it.each(["2026-9-1", "1 September 2026", "2026-09-01T10:00:00Z", "20260901", "tomorrow", "[2026-09-01]"])(
		"is not `%s`",
		(day) => {
			expect(readPost(post(`date: ${day}`, "")).said.join()).toMatch(/2:7 warning Unexpected .* for `date`/);
		},
	);
});

describe("the day of a change", () => {
	const said = (lines: string, name?: string) =>
		readPost(post(`title: T\ndescription: D\npublished: true\n${lines}`, "Words."), name).said;

	it("is not before that of the post", () => {
		const message =
			"Unexpected `2026-08-31` for `updated`, expected a day that is not before `date`, 2026-09-01";
		expect(said("updated: 2026-08-31\ndate: 2026-09-01")).toEqual([`5:10 error ${message}`]);
		expect(said("updated: 2026-08-31", "2026-09-01-a")).toEqual([`5:10 error ${message}`]);
		expect(said("updated: 2026-09-01\ndate: 2026-09-01")).toEqual([]);
	});
});

describe("a post without words", () => {
	const head = "title: T\ndescription: D\ndate: 2026-09-01\n";

	it.each(["", "  \n", "<!-- later -->", "# T", "<!-- never closed"])(
		"has them still to come: %j",
		(body) => {
			const message = "Unexpected end of file, expected words under the front matter";
			expect(readPost(post(`${head}published: true`, body)).said.join()).toMatch(`error ${message}`);
			expect(readPost(post(`${head}published: false`, body)).said.join()).toMatch(`warning ${message}`);
		},
	);

	it.each(["![A lamp](lamp.jpg)", "::ways-to-help[families]", "# T\n\nWords."])("is none with %j", (body) => {
		expect(readPost(post(`${head}published: true`, body)).said).toEqual([]);
	});
});

describe("the address", () => {
	it("is the file's name, lower case and composed, without punctuation", () => {
		expect(readPost("", "What she asked, after!").post.slug).toBe("what-she-asked-after");
		expect(readPost("", "cafe\u0301").post.slug).toBe("caf\u00e9");
		expect(readPost("", "CAF\u00c9").post.slug).toBe("caf\u00e9");
		expect(readPost("", "日本 語").post.slug).toBe("日本-語");
	});

	it("is the front matter's when it has one, if it is one", () => {
		expect(readPost(post("slug: other", "")).post.slug).toBe("other");
		for (const slug of [
			"../../etc",
			"a/b",
			"A",
			"a b",
			"-a",
			"a--b",
			"'<script>'",
			'""',
			"cafe\u0301",
			"'%2e%2e'",
		]) {
			const { post: read, said } = readPost(post(`slug: ${slug}`, ""));
			expect(read.slug).toBe("first-light");
			expect(said.join()).toMatch(/`slug`, expected lower-case letters, digits and hyphens/);
		}
	});

	it("is missing when a name has neither letter nor digit, which is a message", () => {
		const { post: read, said } = readPost(
			post("title: T\ndescription: D\ndate: 2026-09-01\npublished: true", "Words."),
			"---",
		);
		expect(read.status).toBe("broken");
		expect(said).toEqual([
			"1:1 error Unexpected name `---`, expected letters or digits in it: rename the file",
		]);
	});
});

describe("tags", () => {
	const tagsOf = (tags: string) => readPost(post(`tags: ${tags}`, "")).post.tags;

	it("are one tag when they differ by case or form alone", () => {
		expect(tagsOf('[Reading, reading, "READING "]')).toEqual([{ slug: "reading", label: "Reading" }]);
		expect(tagsOf('["cafe\u0301", "caf\u00e9"]')).toHaveLength(1);
	});

	it("are a list of words", () => {
		expect(tagsOf("[the house, 日本]")).toEqual([
			{ slug: "the-house", label: "the house" },
			{ slug: "日本", label: "日本" },
		]);
		for (const tags of ["reading", "[2018]", "[a, [b]]", '["!"]', '[""]', "{ a: b }"]) {
			expect(readPost(post(`tags: ${tags}`, "")).said.join()).toContain("expected a list of words");
		}
	});
});
