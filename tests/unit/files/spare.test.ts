import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
} from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openStaging, type Staging } from "#lib/export/folder.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { contentsOf } from "#tests/support/site.ts";

const folder = temporaryFolder();
let count = 0;

/** A place for a site, and one for what is kept of it. */
function places() {
	const here = path.join(folder, String(++count));
	mkdirSync(here);
	return { out: path.join(here, "out"), spare: path.join(folder, "spares", String(count)) };
}

type Site = Readonly<Record<string, string>>;

/** Puts a site together as a build does: what is the same is kept. */
function stage({ out, spare }: ReturnType<typeof places>, site: Site): Staging {
	const staging = openStaging(out, spare);
	const there = existsSync(out) ? contentsOf(out) : {};
	for (const [file, text] of Object.entries(site)) {
		if (there[file] === text) staging.keep(file);
		else staging.write(file, text);
	}
	expect(staging.clear(new Set(Object.keys(site)))).toEqual(Object.keys(site).sort());
	return staging;
}

function put(at: ReturnType<typeof places>, site: Site): void {
	stage(at, site).swap(Object.keys(site).sort());
	const { ".galley": _, ...found } = contentsOf(at.out);
	expect(found).toEqual(site);
}

describe("a site that is made in the place of the one before the last", () => {
	it("is the one that was asked for, whatever there was", () => {
		const names = ["index.html", "a/index.html", "a/b/index.html", "b/index.html", "c.xml"];
		const site = fc.dictionary(fc.constantFrom(...names), fc.constantFrom("one", "two", "three"));
		fc.assert(
			fc.property(fc.array(site, { minLength: 2, maxLength: 6 }), (sites) => {
				const at = places();
				for (const each of sites) put(at, { ...each });
			}),
			{ numRuns: 40 },
		);
	});

	it("leaves what readers see alone until it takes its place, though the two share files", () => {
		const at = places();
		put(at, { "index.html": "one", "a/index.html": "same" });
		put(at, { "index.html": "two", "a/index.html": "same" });
		expect(statSync(`${at.spare}/a/index.html`).ino).toBe(statSync(`${at.out}/a/index.html`).ino);
		const staging = stage(at, { "index.html": "three", "a/index.html": "other" });
		expect(readFileSync(`${at.out}/index.html`, "utf8")).toBe("two");
		expect(readFileSync(`${at.out}/a/index.html`, "utf8")).toBe("same");
		staging.discard();
		put(at, { "index.html": "two", "a/index.html": "same" });
	});

	it("has no folder in which there is nothing", () => {
		const at = places();
		put(at, { "index.html": "one", "a/b/index.html": "one" });
		put(at, { "index.html": "one" });
		put(at, { "index.html": "two" });
		expect(existsSync(`${at.out}/a`)).toBe(false);
	});

	it("is not written through a link, nor into a file, that somebody put into what is kept", () => {
		const at = places();
		put(at, { "a/index.html": "one", "b/index.html": "one", "c/index.html": "one" });
		const elsewhere = writeFiles(path.join(folder, `elsewhere-${count}`), { "index.html": "mine" });
		for (const name of ["a", "b", "c"]) rmSync(`${at.spare}/${name}`, { recursive: true });
		symlinkSync(elsewhere, `${at.spare}/a`);
		writeFiles(at.spare, { b: "a file", "c/index.html/deep.txt": "a folder" });
		put(at, { "a/index.html": "two", "b/index.html": "two", "c/index.html": "two" });
		expect(contentsOf(elsewhere)).toEqual({ "index.html": "mine" });
	});

	it("is begun anew where what is kept is a link: nothing is written there, nor removed", () => {
		const at = places();
		put(at, { "index.html": "one", "a/index.html": "one" });
		const elsewhere = path.join(folder, `elsewhere-${count}`);
		cpSync(at.out, elsewhere, { recursive: true, preserveTimestamps: true });
		rmSync(at.spare, { recursive: true });
		symlinkSync(elsewhere, at.spare);
		put(at, { "index.html": "one" });
		expect(Object.keys(contentsOf(elsewhere))).toEqual([".galley", "a/index.html", "index.html"]);
	});

	it("is out, and stays, where nothing can be kept of it", () => {
		const at = places();
		writeFiles(folder, { [`spares-${count}`]: "a file where a folder was to be" });
		const hopeless = { out: at.out, spare: path.join(folder, `spares-${count}`, "kept") };
		for (const text of ["one", "two", "three"]) put(hopeless, { "index.html": text, "a/index.html": "same" });
		expect(existsSync(path.join(path.dirname(at.out), ".out.old"))).toBe(false);
	});

	it("has no folder of a site that somebody began to remove: its name alone tells of a post", () => {
		const at = places();
		put(at, { "index.html": "one" });
		mkdirSync(`${at.spare}/taken-back/pictures`, { recursive: true });
		put(at, { "index.html": "two" });
		expect(existsSync(`${at.out}/taken-back`)).toBe(false);
	});

	it("takes no page for another where times are whole seconds", () => {
		const at = places();
		const second = new Date("2026-05-01T10:00:00Z");
		const putThen = (text: string) => {
			put(at, { "index.html": text });
			utimesSync(`${at.out}/index.html`, second, second);
		};
		putThen("one");
		putThen("two");
		expect(readFileSync(`${at.spare}/index.html`, "utf8")).toBe("one");
		put(at, { "index.html": "two", "more.html": "more" });
	});
});
