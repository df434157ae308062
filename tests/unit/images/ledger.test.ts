import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { seal } from "#lib/files/sealed.ts";
import { openLedger } from "#lib/images/ledger.ts";
import { temporaryFolder } from "#tests/support/folder.ts";

const folder = temporaryFolder();
let count = 0;
const newFile = () => path.join(folder, `${count++}/index`);

describe("a ledger", () => {
	it("knows after a restart what was put in before, the last of each", () => {
		const file = newFile();
		const ledger = openLedger(file);
		ledger.set("a", 1);
		ledger.set("b", { c: ["d"] });
		ledger.set("a", 2);
		const again = openLedger(file);
		expect([again.get("a"), again.get("b"), again.get("c")]).toEqual([2, { c: ["d"] }, undefined]);
	});

	it("sees what another process put in meanwhile", () => {
		const file = newFile();
		const [one, other] = [openLedger(file), openLedger(file)];
		one.set("a", 1);
		other.set("b", 2);
		expect([other.get("a"), one.get("b")]).toEqual([1, 2]);
	});

	it("loses no more than the lines that are damaged", () => {
		const file = newFile();
		const ledger = openLedger(file);
		for (const key of ["a", "b", "c"]) ledger.set(key, key.repeat(3));
		const text = readFileSync(file, "utf8");
		writeFileSync(file, text.replace("bbb", "bbx"));
		// the half of a line, and bytes that are no text
		appendFileSync(file, '\n["d","dd');
		appendFileSync(file, Buffer.from([0xff, 0xfe, 0x00]));
		const again = openLedger(file);
		again.set("e", 5);
		const third = openLedger(file);
		expect(["a", "b", "c", "d", "e"].map(third.get)).toEqual(["aaa", undefined, "ccc", undefined, 5]);
	});

	it("is empty when its file holds something else", () => {
		const file = newFile();
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, '{"a":1}\n[1,2]\nnull\n"a"\n');
		expect(openLedger(file).get("a")).toBeUndefined();
	});

	it("does not grow by what it knows already", () => {
		const file = newFile();
		const ledger = openLedger(file);
		ledger.set("a", [1]);
		const before = readFileSync(file, "utf8");
		ledger.set("a", [1]);
		expect(readFileSync(file, "utf8")).toBe(before);
	});

	it("is written anew when most of its lines are of the past", () => {
		const file = newFile();
		mkdirSync(path.dirname(file), { recursive: true });
		const lines = Array.from({ length: 5000 }, (_, index) => seal(JSON.stringify(["a", index])));
		writeFileSync(file, lines.join("\n"));
		expect(openLedger(file).get("a")).toBe(4999);
		expect(readFileSync(file, "utf8").trim()).toBe(seal('["a",4999]'));
	});

	it("that cannot be written is kept in memory alone", () => {
		const file = newFile();
		mkdirSync(path.dirname(path.dirname(file)), { recursive: true });
		writeFileSync(path.dirname(file), "a file where the folder should be");
		const ledger = openLedger(file);
		ledger.set("a", 1);
		expect(ledger.get("a")).toBe(1);
		expect(existsSync(file)).toBe(false);
	});
});
