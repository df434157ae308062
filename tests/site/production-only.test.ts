import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { filesIn } from "#lib/export/folder.ts";
import { root } from "#tests/support/commands.ts";

/** Made by the build of the sample blog, before the first test. */
const compiled = [".next/server", ".next/static"].map((part) => path.join(root, part));

/** What only files ending in `.dev.ts` and `.dev.tsx` say. */
const marks = [
	"DraftBand",
	"Repaint",
	"ProblemList",
	"/desk/changes/",
	"EventSource",
	"@parcel/watcher",
	"ready when you are",
];

describe("the app that makes readers' pages", () => {
	const files = compiled.flatMap((part) => filesIn(part).map((file) => path.join(part, file)));
	const text = files.map((file) => readFileSync(file, "latin1")).join("\n");

	it.each(marks)("has nothing of the author's tools: %s", (mark) => {
		expect(text).not.toContain(mark);
	});

	it("has no address for them", () => {
		expect(files.map((file) => path.relative(root, file)).filter((file) => file.includes("desk"))).toEqual(
			[],
		);
	});

	it("has the pages of readers", () => {
		expect(text).toContain("The first post is still being written.");
	});
});

it("the author's tools do say those things, so that their absence means something", () => {
	const sources = ["components", "app", "lib"].flatMap((part) =>
		filesIn(path.join(root, part))
			.filter((file) => /\.dev\.tsx?$/.test(file))
			.map((file) => readFileSync(path.join(root, part, file), "utf8")),
	);
	for (const mark of marks) expect(sources.join("\n")).toContain(mark);
});
