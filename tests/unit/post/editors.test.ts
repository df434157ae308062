import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { helpKinds } from "#lib/content/help-link.ts";
import { describedKinds, jsonSchemaOf } from "#lib/content/json-schema.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { root, run } from "#tests/support/commands.ts";
import { readPost } from "#tests/unit/support/post.ts";

/** These files are JSON with comments and no other liberty, which YAML reads when the comments are gone. */
const read = (name: string) =>
	parse(
		readFileSync(path.join(root, ".vscode", name), "utf8")
			.replace(/^\s*\/\/.*$/gm, "")
			.replaceAll("\t", "  "),
	);

describe("in VS Code", () => {
	it("every message of npm run post check is found by the task's problem matcher", async () => {
		const { pattern } = read("tasks.json").tasks[0].problemMatcher;
		const posts = blogOf({
			"a: b.md": post({ title: "A", published: true }, "We gave to ___ at 10:30, [here]()."),
			"no-front-matter.md": "Words.",
		});
		const { stdout } = await run("post", { posts, args: ["check"] });
		const lines = stdout.split("\n").filter((line) => / (?:error|warning) /.test(line));
		const found = lines.map((line) => new RegExp(pattern.regexp).exec(line));
		const json = JSON.parse((await run("post", { posts, args: ["check", "--json"] })).stdout);
		expect(json.length).toBeGreaterThan(4);
		expect(
			found.map((match) => ({
				path: match?.[pattern.file],
				line: Number(match?.[pattern.line]),
				column: Number(match?.[pattern.column]),
				severity: match?.[pattern.severity],
				message: match?.[pattern.message],
				rule: match?.[pattern.code],
			})),
		).toEqual(json.map(({ note: _, ...rest }: { note?: string }) => rest));
	});

	it.each(describedKinds)("the schema for %s is the one that the engine goes by", async (kind) => {
		expect(
			read(`${kind}.schema.json`),
			`npm run post -- schema ${kind} --out .vscode/${kind}.schema.json`,
		).toEqual(jsonSchemaOf(kind));
		const { stdout, code } = await run("post", { args: ["schema", kind] });
		expect([JSON.parse(stdout), code]).toEqual([jsonSchemaOf(kind), 0]);
	});

	it.each(describedKinds)("every key of %s says what it is for", (kind) => {
		const { properties } = jsonSchemaOf(kind) as { properties: Record<string, { description?: string }> };
		for (const [key, { description = "" }] of Object.entries(properties)) {
			expect(description.length, key).toBeGreaterThan(10);
		}
	});

	it("an editor is told of each web address that it is one", () => {
		const formatted = (properties: Record<string, unknown>) =>
			Object.keys(properties).filter((key) => JSON.stringify(properties[key]).includes('"format":"uri"'));
		const { properties } = jsonSchemaOf("site") as { properties: Record<string, unknown> };
		expect(formatted(properties)).toEqual(["url", "contact", "me"]);
		const list = jsonSchemaOf("list") as {
			properties: { links: { items: { oneOf: { properties: Record<string, unknown> }[] } } };
		};
		const keys = list.properties.links.items.oneOf.map((link) => formatted(link.properties).join());
		expect(new Set(keys)).toEqual(new Set(["url,archived"]));
	});

	it("the snippet for a post makes a draft, and the one for a list knows every kind of link", () => {
		const snippets = read("galley.code-snippets");
		const filled = (name: string): string =>
			snippets[name].body
				.join("\n")
				.replace(/\$\{\d+\|([^,]+)[^}]*\}/g, "$1")
				.replace(/\$\{\d+:([^}]*)\}/g, "$1")
				.replace("$0", "Words.")
				.replace(/\$\d/g, "");
		expect(readPost(filled("A new post"))).toMatchObject({
			post: { status: "draft", title: "Title" },
			said: [],
		});
		const list = parse(filled("A list of ways to help").split("---\n")[1] ?? "");
		expect(Object.keys(list.links[0])).toEqual(["kind", "title", "url", "note"]);
		expect(snippets["A list of ways to help"].body.join()).toContain(helpKinds.join(","));
	});
});
