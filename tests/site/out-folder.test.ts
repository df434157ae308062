import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { build, run } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { photograph } from "#tests/support/pictures.ts";
import { readSite } from "#tests/support/site.ts";

const folder = temporaryFolder();

const published = (title: string, tag = title) =>
	post(
		{ title, description: `About ${title}.`, date: "2026-05-01", tags: [tag], published: true },
		`Words of ${title}.`,
	);

describe("the folder that a build writes", () => {
	it("belongs to one blog: two blogs built in turn never mix", async () => {
		const [bread, lamps] = [
			blogOf({ "bread.md": published("zqbread") }),
			blogOf({ "lamps.md": published("zqlamps") }),
		];
		const [breadOut, lampsOut] = [path.join(folder, "bread"), path.join(folder, "lamps")];
		await build(bread, breadOut);
		await build(lamps, lampsOut);
		await build(bread, breadOut);
		expect(readSite(breadOut).filesWith("lamps")).toEqual([]);
		expect(readSite(lampsOut).filesWith("bread")).toEqual([]);
		expect(readSite(breadOut).files).toContain("bread/index.html");
		expect(readSite(lampsOut).files).toContain("lamps/index.html");
	});

	it("holds nothing of a post that was deleted, nor of one that became a draft again", async () => {
		const posts = blogOf({
			"stays.md": published("zqstays"),
			"gone/index.md": `${published("zqgone")}\n![A picture](gone.jpg)\n`,
			"gone/gone.jpg": await photograph("#aa00aa"),
			"taken-back.md": published("zqtaken"),
		});
		const out = path.join(folder, "shrinking");
		await build(posts, out);
		expect(readSite(out).filesWith("zqgone")).not.toEqual([]);
		writeFiles(posts, {
			"gone/index.md": post("published: false\ntitle: zqgone", "Words."),
			"taken-back.md": published("zqtaken").replace("published: true", "published: false"),
		});
		const { stdout } = await build(posts, out);
		const site = readSite(out);
		for (const word of ["zqgone", "zqtaken", "taken-back", "gone/"])
			expect(site.filesWith(word), word).toEqual([]);
		expect(site.files.filter((file) => file.startsWith("pictures/"))).toEqual([]);
		expect(stdout).toContain("− /gone/\n");
		expect(stdout).toContain("− /taken-back/\n");
	});

	it("is not replaced when it holds files that no build made", async () => {
		const out = writeFiles(path.join(folder, "holiday"), { "photos/beach.jpg": "mine" });
		const { code, stderr } = await run("build", { posts: blogOf({}), out });
		expect(code).toBe(1);
		expect(stderr).toContain(`The folder ${out} holds files that no build made`);
		expect(readFileSync(path.join(out, "photos/beach.jpg"), "utf8")).toBe("mine");
	});

	it.each([
		["inside the blog folder", (posts: string) => path.join(posts, "out")],
		["the blog folder itself", (posts: string) => posts],
		["around the blog folder", (posts: string) => path.dirname(posts)],
	])("cannot be %s", async (_where, outFor) => {
		const blog = blogOf({ "blog/bread.md": published("zqbread") });
		const posts = path.join(blog, "blog");
		const { code, stderr } = await run("build", { posts, out: outFor(posts) });
		expect(code).toBe(1);
		expect(stderr).toContain("stand in each other: name another OUT_DIR");
		expect(readFileSync(path.join(posts, "bread.md"), "utf8")).toBe(published("zqbread"));
		expect(existsSync(path.join(posts, "out"))).toBe(false);
	});
});
