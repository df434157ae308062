import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { toHelpList } from "#lib/content/help-list.ts";
import { toSettings } from "#lib/content/settings.ts";
import { post } from "#tests/support/blog.ts";
import { readPost } from "#tests/unit/support/post.ts";

const whole = "description: D\ndate: 2026-09-01\npublished: true\n";

describe("a title in which nothing is to be seen", () => {
	it.each(['"\\u200b"', '"\\u00ad\\u2060"', '"\\u3164"', '"\\u2800 "', '"\\u0301"', '"\\ufeff"'])(
		"%s is a message, at its place",
		(title) => {
			const { post: read, said } = readPost(post(`title: ${title}\n${whole}`, "Words."));
			expect(read.status).toBe("broken");
			expect(said).toEqual([
				`2:8 error Unexpected \`${title}\` for \`title\`, expected text on one line, such as \`"First light"\``,
			]);
		},
	);

	it.each(["🍞", "1", "…", "ア", "שלום"])("is not %s", (title) => {
		expect(readPost(post(`title: "${title}"\n${whole}`, "Words.")).post.status).toBe("published");
	});

	it("is a message in the settings, too", () => {
		const file = new VFile({ path: "_site.yaml", value: 'title: "\\u200b"\n' });
		expect(toSettings(file).title).toBe("Untitled journal");
		expect(file.messages.map(String)).toEqual([expect.stringMatching(/^_site\.yaml:1:8-1:16: Unexpected/)]);
	});
});

describe("what becomes the name of a folder, and is too long for a disk,", () => {
	const long = "a".repeat(300);
	const short = "at most 200 letters, which a file name can have: make it shorter";

	it.each([
		[`slug: ${long}`, "2:7"],
		[`slug: ${"é".repeat(101)}`, "2:7"],
		[`tags: [bread, ${long}]`, "2:15"],
	])("is a message at its place: %s", (line, place) => {
		const { post: read, said } = readPost(post(`${line}\ntitle: T\n${whole}`, "Words."));
		expect(read.status).toBe("broken");
		expect(said).toEqual([
			expect.stringMatching(new RegExp(`^${place} error Unexpected .*, expected ${short}$`)),
		]);
	});

	it("is a message when it is an address of before", () => {
		const { post: read, said } = readPost(post(`aliases: [/old/${long}/]\ntitle: T\n${whole}`, "Words."));
		expect(read.status).toBe("broken");
		expect(said).toHaveLength(1);
		expect(said[0]).toMatch(/^2:11 error Unexpected /);
	});

	it("is a message when it is the file's own name", () => {
		const { post: read, said } = readPost(post(`title: T\n${whole}`, "Words."), long);
		expect(read.status).toBe("broken");
		expect(said).toEqual([
			`1:1 error Unexpected name \`${long}\`, expected at most 200 letters: rename the file`,
		]);
		const file = new VFile({ path: "a.md", value: "---\npublished: false\n---\n" });
		expect(toHelpList(file, { path: "a.md", file: "/a.md" }, long).status).toBe("broken");
		expect(file.messages.map(({ reason }) => reason)).toContain(said[0]?.replace("1:1 error ", ""));
	});

	it("may be as long as a disk takes", () => {
		for (const line of [
			`slug: ${"a".repeat(200)}`,
			`tags: [${"b".repeat(200)}]`,
			`aliases: [${`/${"c".repeat(200)}`.repeat(3)}/]`,
		])
			expect(readPost(post(`${line}\ntitle: T\n${whole}`, "Words.")).said).toEqual([]);
	});
});
