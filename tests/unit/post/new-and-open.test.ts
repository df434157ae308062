import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { run } from "#tests/support/commands.ts";
import { readPost } from "#tests/unit/support/post.ts";

describe("npm run post new", () => {
	it("makes a draft that reads as its title, and says where it is", async () => {
		const posts = blogOf({});
		const title = 'Bread: "twice" #1 — être';
		const { stdout, code } = await run("post", { posts, args: ["new", title] });
		const file = path.join(posts, "bread-twice-1-être.md");
		expect(stdout).toBe(
			`${file}\nWhile npm run dev runs, it is at http://localhost:3000/bread-twice-1-être/\n`,
		);
		expect(code).toBe(0);
		const made = readPost(readFileSync(file, "utf8"));
		expect(made.post.status).toBe("draft");
		expect(made.said).toContainEqual(expect.stringContaining("Unexpected missing `description`"));
		expect(made.post.title.replace(/[“”]/g, '"')).toBe(title);
	});

	it("never writes over a post, whatever its file is called", async () => {
		const posts = blogOf({ "2026-05-01-bread.md": post({ title: "Bread" }, "Words.") });
		const { stderr, code } = await run("post", { posts, args: ["new", "Bread"] });
		expect([stderr, code]).toEqual([
			`Unexpected title \`Bread\`: bread is the address of ${posts}/2026-05-01-bread.md, expected another title\n`,
			1,
		]);
	});

	it("asks nobody where there is no terminal", async () => {
		const { stderr, code } = await run("post", { posts: blogOf({}), args: ["new"] });
		expect(stderr).toContain('expected: npm run post new "First light"');
		expect(code).toBe(2);
	});
});

describe("npm run post open", () => {
	it("hands the file to the author's editor, options and all", async () => {
		const posts = blogOf({ "it's bread.md": post({ title: "Bread" }, "Words.") });
		const editor = path.join(posts, "editor.mjs");
		writeFileSync(editor, "console.log(JSON.stringify(process.argv.slice(2)))");
		const { stdout, code } = await run("post", {
			posts,
			args: ["open", "its-bread"],
			env: { VISUAL: `"${process.execPath}" ${editor} --wait`, EDITOR: "false" },
		});
		expect(stdout).toContain(JSON.stringify(["--wait", path.join(posts, "it's bread.md")]));
		expect(code).toBe(0);
	});

	it("says so when that ends badly", async () => {
		const posts = blogOf({ "bread.md": post({ title: "Bread" }, "Words.") });
		const { stderr, code } = await run("post", {
			posts,
			args: ["open", "bread"],
			env: { VISUAL: "exit 3;" },
		});
		expect(stderr).toContain("ended with 3");
		expect(code).toBe(1);
	});
});
