import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { run } from "#tests/support/commands.ts";

const posts = () => blogOf({ "bread.md": post({ title: "Bread" }, "Words.") });

describe.each([
	["schema", ["schema", "post"]],
	["proof", ["proof", "bread"]],
])("npm run post %s --out", (_name, args) => {
	const writeTo = (out: string) => run("post", { posts: posts(), args: [...args, "--out", out] });

	it("makes the folders that are missing", async () => {
		const file = path.join(blogOf({}), "one/two/made");
		const { stderr, code } = await writeTo(file);
		expect([stderr, code]).toEqual(["", 0]);
		expect(readFileSync(file, "utf8").length).toBeGreaterThan(100);
	});

	it("says in words that a folder cannot be written, and leaves nothing beside it", async () => {
		const around = blogOf({ "mail/letter.txt": "Dear" });
		const folder = path.join(around, "mail");
		const { stderr, code } = await writeTo(folder);
		expect([stderr, code]).toEqual([
			`${folder} could not be written: it is a folder. Name a file in it with --out\n`,
			1,
		]);
		expect([readdirSync(around), readdirSync(folder)]).toEqual([["mail"], ["letter.txt"]]);
	});

	it.each(["letter.txt/made", "letter.txt/deep/made"])(
		"says in words that a file is in the way of %s, and leaves that as it is",
		async (name) => {
			const around = blogOf({ "letter.txt": "Dear" });
			const file = path.join(around, name);
			const { stderr, code } = await writeTo(file);
			expect([stderr, code]).toEqual([
				`${file} could not be written: a part of that path is a file where a folder is wanted. Name another place with --out\n`,
				1,
			]);
			expect(readFileSync(path.join(around, "letter.txt"), "utf8")).toBe("Dear");
		},
	);
});
