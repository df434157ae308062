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

it("what the manual shows of ways to help can be copied as it stands", async () => {
	const manual = readFileSync(path.join(import.meta.dirname, "../../docs/ways-to-help.md"), "utf8");
	const samples = [...manual.matchAll(/^```markdown\n(.*?)^```$/gms)].map(([, text = ""]) => text);
	const [list = "", ...inPosts] = samples;
	expect(samples).toHaveLength(8);
	const head = "---\ntitle: T\ndescription: D\ndate: 2026-09-01\npublished: true\n---\n\n";
	const posts = inPosts.map((text, index) => [`post-${index}.md`, `${head}Words.\n\n${text}`] as const);
	const blog = blogOf({
		...Object.fromEntries(posts),
		"_help/families.md": list,
		"the-long-drive/index.md": `${head}Words.`,
		"bread-twice.md": `${head}Words.`,
	});
	expect(await problems(blog)).toEqual([]);
});
