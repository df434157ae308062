import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build, type Ended, run } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { contentsOf, readSite } from "#tests/support/site.ts";

const prose = `On Tuesday I read [a report on families](https://report.example/families  ), twice.

We gave to ___, and then I rang [the office](https://office.example/).

Ask ___ whether that is the name.
`;

const files = {
	asWritten: `---\npublished: false\n---\n\n${prose}`,
	flipped: `---\npublished: true\n---\n\n${prose}`,
	completed: `---
published: true
title: What I read on Tuesday
description: A report, a telephone call and a gift.
date: 2026-06-01
tags: [borders]
---

${prose.replace("___", "the fund").replace("___", "Joe")}`,
};

const folder = temporaryFolder();
const posts = path.join(folder, "blog");
const out = path.join(folder, "out");
const file = path.join(posts, "on-tuesday.md");

describe("a post that holds only `published: false` and prose", () => {
	let ended: Ended;

	beforeAll(async () => {
		writeFiles(posts, { "on-tuesday.md": files.asWritten });
		ended = await build(posts, out);
	});

	it("is named as one that stays home", () => {
		expect(ended.stdout).toContain(`1 draft stays home: ${file}\n`);
	});

	it("appears nowhere", () => {
		const site = readSite(out);
		for (const word of ["on-tuesday", "on tuesday", "report.example", "office.example", "families"]) {
			expect(site.filesWith(word), word).toEqual([]);
		}
	});
});

describe("with the flag flipped and nothing else", () => {
	let before: ReturnType<typeof contentsOf>;
	let ended: Ended;

	beforeAll(async () => {
		before = contentsOf(out);
		writeFiles(posts, { "on-tuesday.md": files.flipped });
		ended = await run("build", { posts, out });
	});

	it("the build stops, and names each missing field and each blank where it stands", () => {
		expect(ended.code).toBe(1);
		const lines = ended.stderr.split("\n").filter((line) => line.startsWith(file));
		expect(lines).toEqual([
			`${file}:1:1 error Unexpected missing \`title\`, expected text on one line, such as \`"First light"\` field-missing`,
			`${file}:1:1 error Unexpected missing \`description\`, expected a sentence of text field-missing`,
			`${file}:1:1 error Unexpected missing \`date\`, expected a day such as \`2026-10-01\` field-missing`,
			`${file}:7:12 error Unexpected \`___\`, expected the missing words unfinished`,
			`${file}:9:5 error Unexpected \`___\`, expected the missing words unfinished`,
		]);
	});

	it("says that the site is as it was, and it is, byte for byte", () => {
		expect(ended.stderr).toContain("Nothing was built: 5 errors to mend.");
		expect(ended.stderr).toContain(`${out}/ is as it was`);
		expect(contentsOf(out)).toEqual(before);
		expect(readdirSync(folder).sort()).toEqual(["blog", "out"]);
	});
});

describe("completed", () => {
	beforeAll(async () => {
		writeFiles(posts, { "on-tuesday.md": files.completed });
		await build(posts, out);
	});

	it("it has its page, with its links whole", () => {
		const page = readSite(out).text("on-tuesday/index.html");
		expect(page).toContain("What I read on Tuesday");
		expect(page).toContain('<a href="https://report.example/families">a report on families</a>');
		expect(page).toContain('<a href="https://office.example/">the office</a>');
	});

	it.each([
		"index.html",
		"archive/index.html",
		"archive/2026/index.html",
		"tags/borders/index.html",
		"feed.xml",
		"sitemap.xml",
	])("it is in %s", (list) => {
		expect(readSite(out).text(list)).toContain("/on-tuesday/");
	});
});
