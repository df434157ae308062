import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { build, run } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { photograph } from "#tests/support/pictures.ts";
import { readSite } from "#tests/support/site.ts";

const folder = temporaryFolder();

const published = (title: string) =>
	post(
		{ title, description: `About ${title}.`, date: "2026-05-01", tags: [title], published: true },
		`Words of ${title}.`,
	);

describe("the folder that a build writes", () => {
	it("belongs to one blog: two blogs built in turn never mix; and what was taken back is gone", async () => {
		const bread = blogOf({
			"bread.md": published("zqbread"),
			"gone/index.md": `${published("zqgone")}\n![A picture](gone.jpg)\n`,
			"gone/gone.jpg": await photograph("#aa00aa"),
			"taken-back.md": published("zqtaken"),
		});
		const lamps = blogOf({ "lamps.md": published("zqlamps") });
		const [breadOut, lampsOut] = [path.join(folder, "bread"), path.join(folder, "lamps")];
		await build(bread, breadOut);
		expect(readSite(breadOut).filesWith("zqgone")).not.toEqual([]);
		await build(lamps, lampsOut);
		expect(readSite(lampsOut).filesWith("zqbread")).toEqual([]);
		expect(readSite(lampsOut).files).toContain("lamps/index.html");

		writeFiles(bread, {
			"gone/index.md": post("published: false\ntitle: zqgone", "Words."),
			"taken-back.md": published("zqtaken").replace("published: true", "published: false"),
		});
		const { stdout } = await build(bread, breadOut);
		const site = readSite(breadOut);
		for (const word of ["zqgone", "zqtaken", "taken-back", "gone/", "zqlamps"]) {
			expect(site.filesWith(word), word).toEqual([]);
		}
		expect(site.files).toContain("bread/index.html");
		expect(site.files.filter((file) => file.startsWith("pictures/"))).toEqual([]);
		expect(stdout).toContain("− /gone/\n");
		expect(stdout).toContain("− /taken-back/\n");
	});

	it("may be a link to a folder, which is then the one that is written", async () => {
		const [out, link] = [path.join(folder, "served"), path.join(folder, "link")];
		mkdirSync(out);
		symlinkSync(out, link);
		await build(blogOf({ "bread.md": published("zqbread") }), link);
		expect(lstatSync(link).isSymbolicLink()).toBe(true);
		expect(readSite(out).files).toContain("bread/index.html");
	});

	it("is not replaced when it holds files that no build made", async () => {
		const out = writeFiles(path.join(folder, "holiday"), { "photos/beach.jpg": "mine" });
		const { code, stderr } = await run("build", { posts: blogOf({}), out });
		expect(code).toBe(1);
		expect(stderr).toContain(`The folder ${out} holds files that no build made`);
		expect(readFileSync(path.join(out, "photos/beach.jpg"), "utf8")).toBe("mine");
	});

	it.each([
		["the blog folder itself", (posts: string) => posts],
		["inside the blog folder", (posts: string) => path.join(posts, "out")],
		["around the blog folder", (posts: string) => path.dirname(posts)],
		["inside the blog folder by way of a link", (posts: string) => path.join(linkTo(posts), "out")],
	])("cannot be %s", async (_where, outFor) => {
		const posts = path.join(blogOf({ "blog/bread.md": published("zqbread") }), "blog");
		const { code, stderr } = await run("build", { posts, out: outFor(posts) });
		expect(code).toBe(1);
		expect(stderr).toContain("stand in each other: name another OUT_DIR");
		expect(readFileSync(path.join(posts, "bread.md"), "utf8")).toBe(published("zqbread"));
		expect(existsSync(path.join(posts, "out"))).toBe(false);
	});
});

function linkTo(target: string): string {
	const link = path.join(folder, "link-to-blog");
	symlinkSync(target, link);
	return link;
}
