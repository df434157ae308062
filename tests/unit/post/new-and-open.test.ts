import { existsSync, readFileSync, writeFileSync } from "node:fs";
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

	// The others open files in windows, always.
	describe.skipIf(["darwin", "win32"].includes(process.platform))("when no editor is named", () => {
		const openWith = (env: Record<string, string>) => {
			const posts = blogOf({ "bread.md": post({ title: "Bread" }, "Words.") });
			const opened = path.join(posts, "opened");
			writeFileSync(path.join(posts, "xdg-open"), `#!/bin/sh\necho "$1" > '${opened}'\n`, { mode: 0o755 });
			const nobody = { VISUAL: "", EDITOR: "", DISPLAY: "", WAYLAND_DISPLAY: "" };
			const PATH = `${posts}:${process.env.PATH}`;
			const ended = run("post", { posts, args: ["open", "bread"], env: { ...nobody, PATH, ...env } });
			return ended.then((all) => ({ ...all, posts, opened: existsSync(opened) }));
		};

		it("starts none where there is neither a screen nor a terminal, and says how to name one", async () => {
			const { stderr, code, posts, opened } = await openWith({});
			expect(stderr).toBe(
				`There is no screen or terminal here to show ${posts}/bread.md in, and no editor is named: name yours in EDITOR, for instance EDITOR="code --wait"\n`,
			);
			expect([code, opened]).toEqual([1, false]);
		});

		it("leaves it to the system where there are windows", async () => {
			const { stdout, code, opened } = await openWith({ DISPLAY: ":0" });
			expect(stdout).toContain("bread.md with your system's editor");
			expect([code, opened]).toEqual([0, true]);
		});
	});
});
