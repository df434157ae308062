import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { readPost } from "#tests/unit/support/post.ts";

/** The first message; the post is then hidden whatever else it says. */
function refusal(text: string): string | undefined {
	const { post: read, said } = readPost(text);
	expect(read.status).toBe("broken");
	return said[0];
}

const flagged = "published: true\ntitle: T\ndescription: D\ndate: 2026-09-01";

describe("the fence", () => {
	it.each([
		["an em dash, which an editor made of it", "—", "1:1", "`—`"],
		["an em dash and a hyphen", "—-", "1:1", "`—-`"],
		["three en dashes", "–––", "1:1", "`–––`"],
		["two hyphens", "--", "1:1", "`--`"],
		["four hyphens", "----", "1:1", "`----`"],
		["another engine's", "+++", "1:1", "`+++`"],
		["followed by words", "--- draft", "1:1", "`--- draft`"],
		["after a blank line", "\n---", "2:1", "space before the front matter"],
		["after blank lines and spaces", "\n \n  ---", "3:1", "space before the front matter"],
		["after a space", " ---", "1:1", "space before the front matter"],
		["after a tab", "\t---", "1:1", "space before the front matter"],
	])("is a message when it is %s", (_what, fence, place, found) => {
		expect(refusal(`${fence}\n${flagged}\n${fence.trim()}\n\nWords.`)).toBe(
			`${place} error Unexpected ${found}, expected \`---\` alone on the first line`,
		);
	});

	it.each(["js", "javascript", "json", "yaml", "toml", "coffee", " js", "js "])(
		"is refused with the language `%s`",
		(language) => {
			const text = `---${language}\n{ published: globalThis.ran = true }\n---\n`;
			expect(refusal(text)).toMatch(/^1:1 error Unexpected `---/);
			expect(globalThis).not.toHaveProperty("ran");
		},
	);

	it("is a message when it is never closed", () => {
		for (const text of [
			"---",
			"---\n",
			`---\n${flagged}\n\nWords.`,
			`---\n${flagged}\n ---\n`,
			`---\n${flagged}\n...\n`,
		]) {
			expect(refusal(text)).toBe(
				"1:1 error Unexpected end of file, expected a second line `---` where the front matter ends",
			);
		}
	});

	it("is missed at the first line of text when a rule stands further down", () => {
		expect(refusal(`---\n${flagged}\n\nIt was early.\n\n---\n\nMore.`)).toBe(
			"7:1 error Unexpected line without a colon, expected `key: value`, `---` above it where the front matter ends, or two spaces before it when it goes on from the line above",
		);
	});

	it("is a message when something follows it", () => {
		expect(refusal(`---\n${flagged}\n---- \nWords.`)).toBe(
			"6:4 error Unexpected `-` after `---`, expected a line of three hyphens alone",
		);
		expect(refusal(`---\n${flagged}\n---Words.`)).toMatch(/^6:4 error Unexpected `Words.` after `---`/);
	});

	it("is a message with the line ends of an old Mac", () => {
		expect(refusal(`---\r${flagged.replaceAll("\n", "\r")}\r---\rWords.\r`)).toMatch(
			/^1:1 error Unexpected line ends of an old Mac \(CR\), expected LF or CRLF/,
		);
	});

	it("may have blanks after it", () => {
		expect(readPost(`---  \n${flagged}\n--- \t\nWords.`).post).toMatchObject({ status: "published" });
	});

	it("is not taken for one in a text that begins with a conversation", () => {
		for (const text of ["— Bonjour, dit-elle.\n\n— Bonjour.", "– Ja?\n– Ja."]) {
			expect(readPost(text).post).toMatchObject({ status: "draft", body: text });
		}
	});

	it("may stand indented in a value", () => {
		const text = "---\npublished: false\ntitle: |\n  a\n  ---\n  b\n---\nWords.";
		expect(readPost(text).post).toMatchObject({ status: "draft", title: "a — b" });
	});
});

describe("front matter without its lines of hyphens", () => {
	it.each([
		["title: x\npublished: true\n\nWords.", "1:1", "title: x"],
		["published: true\n\nWords.", "1:1", "published: true"],
		["published:true\n\nWords.", "1:1", "published:true"],
		["\n\nPublished: yes\nWords.", "3:1", "Published: yes"],
		["title: x\r\ndate: 2026-09-01\r\n\r\nWords.", "1:1", "title: x"],
		[" title: x\nsubtitle: y\n", "1:1", "title: x"],
	])("is an error, since nobody can know what was meant: %j", (text, place, found) => {
		expect(refusal(text)).toBe(
			`${place} error Unexpected \`${found}\` on the first line, expected \`---\` above it and below the last such line`,
		);
	});

	it("may have the second", () => {
		expect(refusal("title: x\npublished: true\n---\n\nWords.")).toBe(
			"1:1 error Unexpected `title: x` on the first line, expected `---` above it",
		);
	});

	it.each([
		"Serves: four\nTime: an hour\n\nBeat the eggs.",
		"Date: Monday\nTo: you\n\nDear you,",
		"title: nothing but this\n\nWords.",
		"She said:\ndate: none.",
		"Words.\n\npublished: true",
		"",
		"\n\n",
	])("is not seen in a text that begins so: %j", (text) => {
		expect(readPost(text).post).toMatchObject({ status: "draft", body: text });
	});
});

describe("line ends and the byte order mark", () => {
	it.each(["published", "title", "description", "date"])("may be CRLF, with `%s` as last key", (last) => {
		const lines = flagged.split("\n").sort((a, b) => Number(a.startsWith(last)) - Number(b.startsWith(last)));
		const text = `---\n${lines.join("\n")}\n---\n\nIt was early.\n`;
		const { post: read, said } = readPost(text.replaceAll("\n", "\r\n"));
		expect(said).toEqual([]);
		expect(read).toMatchObject({ status: "published", title: "T", description: "D", date: "2026-09-01" });
	});

	it("may be mixed", () => {
		expect(readPost(`---\n${flagged}\r\n---\nWords.`).post.status).toBe("published");
	});
});

describe("the body", () => {
	const line = fc.string({
		unit: fc.constantFrom("a", " ", "#", "*", "é", "日", "🕯", "-", ">", "\t", "`", "[", "_"),
	});
	const end = fc.constantFrom("\n", "\r\n");
	const keys = fc.array(fc.constantFrom("# a note", "title: T", "description: >\n  long\n  words"), {
		maxLength: 3,
	});

	it("keeps its lines and columns, whatever stands above it, with LF and with CRLF", () => {
		fc.assert(
			fc.property(
				fc.array(line),
				line,
				fc.uniqueArray(line),
				end,
				keys,
				(before, left, after, newline, head) => {
					const lines = [
						"---",
						...new Set(head.join("\n").split("\n")),
						"---",
						...before,
						`${left}PLANTED`,
						...after,
					];
					const text = lines.join(newline);
					const { post: read } = readPost(text);
					fc.pre(read.status === "draft");
					const found = read.body.split(/\r?\n/);
					expect(found).toHaveLength(lines.length);
					expect(found[lines.indexOf(`${left}PLANTED`)]).toBe(`${left}PLANTED`);
					expect(read.body.indexOf("PLANTED")).toBe(text.indexOf("PLANTED"));
				},
			),
		);
	});

	it("is not changed by a character", () => {
		const body = "\n\n  It was *early*.  \n---\n\nno end of line";
		expect(readPost(`---\n${flagged}\n---${body}`).post.body.endsWith(body)).toBe(true);
	});

	it("holds no word of the front matter", () => {
		const { post: read } = readPost(post(flagged, "Words."));
		expect(read.body.trim()).toBe("Words.");
	});
});
