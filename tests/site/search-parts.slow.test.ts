import { mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "#tests/support/commands.ts";
import { copyEngine } from "#tests/support/engine-copy.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { contentsOf } from "#tests/support/site.ts";

const folder = temporaryFolder();
const [posts, out, cleanOut] = ["blog", "site/out", "clean-site/out"].map((name) =>
	path.join(folder, name),
) as [string, string, string];

const post = (number: number, title = `Evening number ${number}`) => {
	const date = new Date(Date.UTC(2026, 0, number)).toISOString().slice(0, 10);
	const tag = number % 7 === 0 ? "\ntags: [seventh]" : "";
	return `---\ntitle: ${title}\ndescription: One evening.\ndate: ${date}${tag}\npublished: true\n---\n\nThe lamp was on.\n`;
};

const name = (number: number) => `evening-${number}.md`;

/** Their files' times of change, by their name. */
function partsOfIndex(): Map<string, number> {
	const entries = Object.keys(contentsOf(out)).filter((file) =>
		/^pagefind\/.+\/pagefind-entry\.json$/.test(file),
	);
	return new Map(
		entries.map((file) => [file.split("/")[1] ?? "", statSync(path.join(out, file)).mtimeMs] as const),
	);
}

/** What a build from nothing makes of the same blog. */
async function fromNothing() {
	mkdirSync(path.join(folder, "clean"));
	const clean = copyEngine(path.join(folder, "clean"));
	await clean.build(posts, cleanOut);
	return contentsOf(cleanOut);
}

describe("the search index of a blog that is long enough for two parts", () => {
	let before: Map<string, number>;

	beforeAll(async () => {
		writeFiles(
			posts,
			Object.fromEntries(Array.from({ length: 160 }, (_, at) => [name(at + 1), post(at + 1)])),
		);
		await build(posts, out);
		before = partsOfIndex();
	}, 120_000);

	it("is made anew only for the months in which something to find changed", async () => {
		expect([...before.keys()]).toEqual(["2026-01", "2026-05"]);
		// The last of one part and the first of the other are neighbours, and name each other.
		writeFiles(posts, { [name(121)]: post(121, "Quite another evening") });
		await build(posts, out);
		const after = partsOfIndex();
		expect([...after.keys()]).toEqual([...before.keys()]);
		expect(after.get("2026-01")).toBe(before.get("2026-01"));
		expect(after.get("2026-05")).not.toBe(before.get("2026-05"));
	});

	it("is, with all the rest, what a build from nothing makes, also when a post is gone", async () => {
		rmSync(path.join(posts, name(3)));
		await build(posts, out);
		expect(contentsOf(out)).toEqual(await fromNothing());
	}, 120_000);
});
