import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { build, type Ended, run } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { bands, bomb, half, svg } from "#tests/support/picture-samples.ts";

const folder = temporaryFolder();
const posts = path.join(folder, "blog");
const out = path.join(folder, "out");
const page = path.join(out, "album/index.html");

const album = (published: boolean) =>
	post(
		{ title: "Album", description: "Six.", date: "2026-05-01", published },
		["half.jpg", "bomb.png", "plan.svg", "diary.jpg", "gone.jpg", "../../house.jpg"]
			.map((name) => `![A picture](${name})`)
			.join("\n\n"),
	);

beforeAll(async () => {
	const house = await bands(60, 40).jpeg().toBuffer();
	writeFiles(folder, { "house.jpg": house });
	writeFiles(posts, {
		"album/index.md": album(false),
		"album/half.jpg": half(await bands().jpeg().toBuffer()),
		"album/bomb.png": bomb(20_000, 10_000),
		"album/plan.svg": svg,
		"album/diary.jpg": "Dear diary",
	});
});

describe("pictures that readers could not be shown,", () => {
	it("in a draft, let the build go on", async () => {
		await build(posts, out);
		expect(existsSync(page)).toBe(false);
	});

	describe("in a published post,", () => {
		let ended: Ended;
		let before: string;

		beforeAll(async () => {
			before = readFileSync(path.join(out, "index.html"), "utf8");
			writeFiles(posts, { "album/index.md": album(true) });
			ended = await run("build", { posts, out });
		});

		it("stop the build, and the old site stays", () => {
			expect(ended.code).toBe(1);
			expect(readFileSync(path.join(out, "index.html"), "utf8")).toBe(before);
		});

		it("are named, each at its line, with what is the matter and what to do", () => {
			const said = ended.stderr.split("\n").filter((line) => line.includes("album/index.md"));
			expect(said.map((line) => line.replace(/^.*index\.md:/, ""))).toEqual([
				"8:1 error Unexpected damage in `half.jpg`, expected a whole picture: copy or export it again picture",
				"10:1 error Unexpected 200 megapixels in `bomb.png`, expected at most 120: make it smaller picture",
				"12:1 error Unexpected SVG in `plan.svg`, expected a JPEG, PNG, WebP, AVIF or GIF picture: export it as PNG picture",
				"14:1 error Unexpected contents in `diary.jpg`, expected a JPEG, PNG, WebP, AVIF or GIF picture: export it as JPEG picture",
				"16:1 error Unexpected picture `gone.jpg`, expected the name of a file beside the post picture",
				"18:1 error Unexpected picture `../../house.jpg` outside the blog folder, expected one beside the post picture",
			]);
		});

		it("are no reason for a stack trace", () => {
			expect(ended.stderr).not.toMatch(/\n\s+at /);
		});
	});
});
