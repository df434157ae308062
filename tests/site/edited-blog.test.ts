import { rmSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { build } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { forgetBodies } from "#tests/support/forget.ts";
import { photograph } from "#tests/support/pictures.ts";
import { contentsOf } from "#tests/support/site.ts";

const folder = temporaryFolder();
const posts = path.join(folder, "blog");
const out = path.join(folder, "out");

const bread = {
	title: "Bread",
	description: "Twice.",
	date: "2026-05-01",
	tags: ["kitchen"],
	published: true,
};
const lamps = { title: "Lamps", description: "Six.", date: "2025-05-01", tags: ["house"], published: true };
const link = { kind: "read", title: "A book", url: "https://a.example/" };

it("a blog that was edited in every way is built as if it had always been so; built again, nothing changes", async () => {
	writeFiles(posts, {
		"_site.yaml": "title: One name\nurl: https://one.example\n",
		"bread/index.md": post(bread, "Look:\n\n![A loaf](loaf.jpg)\n\n::ways-to-help[families]"),
		"bread/loaf.jpg": await photograph("#a06030"),
		"lamps.md": post(lamps, "As I said [of bread](bread/index.md).[^1]\n\n[^1]: A note."),
		"going.md": post({ ...bread, title: "Going" }, "Words."),
		"renamed.md": post({ ...lamps, title: "Renamed" }, "Words."),
		"_pages/about.md": post({ title: "About", description: "Me.", published: true }, "Words."),
		"_help/families.md": post({ title: "Families", published: true, links: [link] }, "Words."),
	});
	await build(posts, out);

	rmSync(path.join(posts, "going.md"));
	rmSync(path.join(posts, "renamed.md"));
	writeFiles(posts, {
		"_site.yaml": "title: Two names\nurl: https://two.example\nlanguage: de\ntimezone: Europe/Berlin\n",
		"bread/index.md": post(
			{ ...bread, slug: "loaves" },
			"Look:\n\n![A loaf](loaf.jpg)\n\n::ways-to-help[families]",
		),
		"bread/loaf.jpg": await photograph("#a06031"),
		"lamps.md": post(
			{ ...lamps, tags: ["kitchen"] },
			"As I said [of bread](bread/index.md).[^1]\n\n[^1]: A note.",
		),
		"renamed-again.md": post({ ...lamps, title: "Renamed" }, "Words."),
		"coming.md": post({ ...bread, title: "Coming", date: "2026-06-01" }, "Words."),
		"_pages/about.md": post({ title: "About me", description: "Me.", published: true }, "Words."),
		"_help/families.md": post(
			{ title: "All families", published: true, links: [link, { ...link, title: "Another" }] },
			"Words.",
		),
	});
	await build(posts, out);
	const kept = contentsOf(out);
	expect(Object.keys(kept)).toContain("loaves/index.html");

	await forgetBodies();
	const { stdout } = await build(posts, out);
	expect(contentsOf(out)).toEqual(kept);
	expect(stdout).not.toMatch(/^[+~−]/m);
});
