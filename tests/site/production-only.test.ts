import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { filesIn } from "#lib/files/walk.ts";
import { root } from "#tests/support/commands.ts";

/** What the commands run from; made by the build of the sample blog, before the first test. */
function bundleFolder(): string {
	const commands = path.join(root, ".cache/commands");
	const { folder } = JSON.parse(readFileSync(path.join(commands, "made.json"), "utf8"));
	return path.join(commands, folder);
}

const textOf = (file: string): string => readFileSync(path.join(bundleFolder(), file), "utf8");
const bundle = (): string => filesIn(bundleFolder()).map(textOf).join("\n");

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

it.each(marks)("what makes readers' pages has nothing of the author's tools: %s", (mark) => {
	expect(bundle()).not.toContain(mark);
});

it("what makes readers' pages asks nothing of Next", () => {
	expect(textOf("build.cjs")).not.toContain('require("next');
	expect(textOf("preview.cjs")).toContain('require("next');
});

it("what makes readers' pages has readers' pages", () => {
	expect(bundle()).toContain("The first post is still being written.");
});

it("the author's tools do say those things, so that their absence means something", () => {
	const sources = ["components", "app", "lib"].flatMap((part) =>
		filesIn(path.join(root, part))
			.filter((file) => /\.dev\.tsx?$/.test(file))
			.map((file) => readFileSync(path.join(root, part, file), "utf8")),
	);
	for (const mark of marks) expect(sources.join("\n")).toContain(mark);
});
