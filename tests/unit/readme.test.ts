import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { blogOf } from "#tests/support/blog.ts";
import { problems } from "#tests/unit/support/problems.ts";

it("what the README shows as a post and as a list can be copied as it stands", async () => {
	const readme = readFileSync(path.join(import.meta.dirname, "../../README.md"), "utf8");
	const samples = [...readme.matchAll(/^```text\n(---\n.*?)^```$/gms)].map(([, text = ""]) => text);
	const [post = "", list = ""] = samples;
	expect(samples).toHaveLength(2);
	const blog = blogOf({
		"first-light.md": post.replace("published: false", "published: true").replace("2026-10-01", "2026-09-01"),
		"_help/families.md": list,
	});
	expect(await problems(blog)).toEqual([]);
});
