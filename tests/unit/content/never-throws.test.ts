import { writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { errorsIn, problemsOfBlog } from "#lib/check.ts";
import { toText } from "#lib/content/text.ts";
import { forReaders } from "#lib/posts.ts";
import { blogOf } from "#tests/support/blog.ts";
import { now } from "#tests/unit/support/problems.ts";

/** What files of a blog are made of, more often than chance would have it. */
const morsel = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.constantFrom(
		..."---|published|: |true|false|title|date|2026-10-01|links|tags|\n|\n\n|\r\n|  |\t|- |> |# |*|_|___|`|```|[|](|)|![|](a.jpg)|::ways-to-help|[^1]|[^1]: || a |\n|-|-|\n|<div>|<script>|&amp;|{|}|\"|'|&a|*a|!!|%|$$|\u{1f56f}|\u0000|\ufeff".split(
			"|",
		),
	),
);

const text = fc.array(morsel, { maxLength: 40 }).map((parts) => parts.join(""));
const flagged = text.map(
	(rest) => `---\npublished: true\ntitle: T\ndescription: D\ndate: 2026-09-01\n---\n${rest}`,
);
const bytes = fc.uint8Array({ maxLength: 200 });
const content = fc.oneof(text, flagged, bytes);

describe("whatever is in a file", () => {
	it("it is text, or there is one message that says where it is none", () => {
		fc.assert(
			fc.property(bytes, (given) => {
				const file = new VFile({ path: "a.md" });
				const read = toText(file, given);
				expect(file.messages).toHaveLength(read === undefined ? 1 : 0);
				expect(read ?? "").not.toMatch(/[\0\b\v\f]/);
				if (read === undefined) expect(file.messages[0]?.line).toBeGreaterThan(0);
			}),
			{ numRuns: 500 },
		);
	});

	it("the blog can be read and checked, and each problem has a place and says what to write", async () => {
		const folder = blogOf({});
		const write = (name: string, given: string | Uint8Array) => writeFileSync(path.join(folder, name), given);
		await fc.assert(
			fc.asyncProperty(content, content, content, async (one, other, settings) => {
				write("one.md", one);
				write("other.md", other);
				write("_site.yaml", settings);
				const blog = readBlog(folder, now);
				for (const { path: file, line, column, message } of await problemsOfBlog(blog)) {
					expect(file).toMatch(/\.(?:md|yaml)$/);
					expect(line * column).toBeGreaterThan(0);
					expect(message).toMatch(/^Unexpected .*, expected /s);
					expect(message).not.toMatch(/\n\s+at |node_modules|undefined|\[object/);
				}
				for (const post of forReaders(blog).posts) expect(post.status).toBe("published");
				await errorsIn(blog);
			}),
			{ numRuns: 150 },
		);
	});
});
