import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { readLedger, writeLedger } from "#lib/ledger.ts";
import { temporaryFolder } from "#tests/support/folder.ts";

it("a ledger that cannot be written is a sentence that names it, and no error of the folder that is built", () => {
	const folder = path.join(temporaryFolder(), "a-file");
	writeFileSync(folder, "in its place");
	const failure = (() => {
		try {
			return writeLedger(folder, { "/first-light/": "public" });
		} catch (error) {
			return error as NodeJS.ErrnoException;
		}
	})();
	expect(failure?.message).toContain(path.join(folder, "_addresses.json"));
	expect(failure?.message).toMatch(/change the permissions, then do this again \(ENOTDIR\)/);
	expect(failure?.code).toBeUndefined();
});

it("a ledger is read as it was written", () => {
	const folder = temporaryFolder();
	writeLedger(folder, { "/light/": "gone", "/first-light/": "public" });
	expect(readLedger(folder)).toEqual({ "/first-light/": "public", "/light/": "gone" });
});
