import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { noteUse, removeUnused } from "#lib/files/unused.ts";
import { temporaryFolder } from "#tests/support/folder.ts";

const folder = temporaryFolder();
let tests = 0;
let cache: string;

const agedBy = (days: number, file: string) => {
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, "bytes");
	const then = new Date(Date.now() - days * 86_400_000);
	utimesSync(file, then, then);
	return file;
};

beforeEach(() => {
	cache = path.join(folder, String(tests++), "pictures");
});

describe("what a cache keeps", () => {
	it("goes when it was of no use for long, wherever it stands; the rest stays", () => {
		const old = agedBy(91, `${cache}/recipe/ab/ab-480.avif`);
		const recent = agedBy(89, `${cache}/cards/card.png`);
		removeUnused(cache, 90);
		expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
	});

	it("stays, however old, when it was of use", () => {
		const old = agedBy(400, `${cache}/cards/card.png`);
		noteUse(old);
		removeUnused(cache, 90);
		expect(existsSync(old)).toBe(true);
	});

	it("is looked through once a day", () => {
		mkdirSync(cache, { recursive: true });
		removeUnused(cache, 90);
		const old = agedBy(91, `${cache}/cards/card.png`);
		removeUnused(cache, 90);
		expect(existsSync(old)).toBe(true);
		rmSync(`${cache}.looked-through`);
		removeUnused(cache, 90);
		expect(existsSync(old)).toBe(false);
	});

	it("may not be there at all", () => {
		expect(() => removeUnused(`${cache}/none`, 90)).not.toThrow();
		expect(() => noteUse(`${cache}/none`)).not.toThrow();
	});
});
