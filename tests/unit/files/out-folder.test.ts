import {
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inWords } from "#lib/export/disk-errors.ts";
import { openStaging } from "#lib/export/folder.ts";
import { refuseForeign } from "#lib/export/inventory.ts";
import { outFolder } from "#lib/export/out-folder.ts";
import { root } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { contentsOf } from "#tests/support/site.ts";

const folder = temporaryFolder();
let count = 0;

/** A path at which there is nothing yet. */
const fresh = () => path.join(folder, String(++count), "out");

/** Where the site before the last is kept. */
const spareOf = (out: string) => path.join(folder, "spares", path.basename(path.dirname(out)));

/** What every generator writes. */
const common = { "404.html": "a", "index.html": "a", "robots.txt": "a", "sitemap.xml": "a" };

/** Puts a site at a path, as a build does. */
function put(out: string, files: Readonly<Record<string, string>>): string {
	const staging = openStaging(out, spareOf(out));
	for (const [file, text] of Object.entries(files)) staging.write(file, text);
	staging.clear(new Set(Object.keys(files)));
	staging.swap(Object.keys(files));
	return out;
}

describe("a folder is replaced", () => {
	it("when a build wrote it, here or where it was copied from", () => {
		const out = put(fresh(), { ...common, "bread/index.html": "a" });
		put(out, { "index.html": "b" });
		expect(Object.keys(contentsOf(out))).toEqual([".galley", "index.html"]);
		const copy = fresh();
		cpSync(out, copy, { recursive: true });
		put(copy, { "index.html": "c" });
		expect(contentsOf(copy)["index.html"]).toBe("c");
		expect(readdirSync(path.dirname(out))).toEqual(["out"]);
	});

	it("when it is empty, or the system alone has left something in it", () => {
		const out = writeFiles(fresh(), { ".DS_Store": "a" });
		expect(Object.keys(contentsOf(put(out, common)))).toContain("index.html");
		writeFiles(out, { "bread/Thumbs.db": "a", "bread/.DS_Store": "a" });
		put(out, { "index.html": "b" });
		expect(contentsOf(out)["index.html"]).toBe("b");
	});
});

describe("a folder stays as it is", () => {
	it.each([
		["another generator's site", common, "404.html, index.html, robots.txt, sitemap.xml."],
		[
			"a checkout",
			{ ".git/HEAD": "a", ".git/config": "a", CNAME: "a", ...common },
			".git/, 404.html, CNAME, index.html, robots.txt, 1 more.",
		],
		["photographs", { "photos/a.jpg": "a", "photos/b/c.jpg": "a" }, ": photos/."],
	])("that is %s", (_what, files, named) => {
		const out = writeFiles(fresh(), files);
		const before = contentsOf(out);
		expect(() => put(out, { "index.html": "b" })).toThrow(`${out} holds files that no build made`);
		expect(() => put(out, { "index.html": "b" })).toThrow(named);
		expect(contentsOf(out)).toEqual(before);
		expect(readdirSync(path.dirname(out))).toEqual(["out"]);
	});

	it.each(["notes.txt", "bread/photo.jpg", "CNAME", ".git"])(
		"that a build wrote, when %s was put into it",
		(file) => {
			const out = put(fresh(), { ...common, "bread/index.html": "a" });
			writeFiles(out, { [file]: "mine" });
			expect(() => put(out, common)).toThrow(`take them away: ${file}. Move`);
			expect(contentsOf(out)[file]).toBe("mine");
		},
	);

	it("that a build wrote, when there is a link in it", () => {
		const out = put(fresh(), common);
		symlinkSync(folder, path.join(out, "link"));
		expect(() => put(out, common)).toThrow("take them away: link.");
	});

	it("when something was put into it while the new site was made", () => {
		const out = put(fresh(), common);
		const staging = openStaging(out, spareOf(out));
		writeFiles(out, { "notes.txt": "mine" });
		expect(() => staging.swap([])).toThrow("take them away: notes.txt.");
		staging.discard();
		expect(readdirSync(path.dirname(out))).toEqual(["out"]);
	});
});

describe("OUT_DIR", () => {
	it("cannot be a file, or a link to nothing", () => {
		const file = path.join(writeFiles(folder, { "a-file": "mine" }), "a-file");
		expect(() => openStaging(file, spareOf(file))).toThrow(`OUT_DIR (${file}) is a file: name a folder`);
		const link = path.join(folder, "a-link");
		symlinkSync(path.join(folder, "nothing"), link);
		expect(() => openStaging(link, spareOf(link))).toThrow(`OUT_DIR (${link}) is a link to nothing`);
	});

	const disk = "/dev/shm";
	const isDisk = existsSync(disk) && lstatSync(disk).dev !== lstatSync(path.dirname(disk)).dev;

	it.runIf(isDisk)("cannot be a disk of its own, which cannot be renamed", () => {
		expect(() => refuseForeign(disk)).toThrow(`name a folder in it, ${disk}/site`);
	});

	it.each([
		".cache",
		".git",
		".next/static",
		"app",
		"components/site",
		"lib",
		"node_modules/a",
		"public",
		"public/site",
		"scripts",
		"tests",
	])("cannot be %s of the engine", (name) => {
		const out = path.join(root, name);
		expect(() => outFolder({ root, blogFolder: path.join(root, "posts"), out })).toThrow(
			"the engine's own folder",
		);
	});

	it("can stand beside those, and be called as they are elsewhere", () => {
		for (const out of [path.join(root, "out"), path.join(root, "publications"), path.join(folder, "public")])
			expect(outFolder({ root, blogFolder: path.join(root, "posts"), out })).toBe(out);
	});

	it("is found in the engine's own folders by way of a link, too", () => {
		const engine = writeFiles(path.join(folder, "engine"), { "public/a": "a" });
		symlinkSync(path.join(engine, "public"), path.join(folder, "to-public"));
		const out = path.join(folder, "to-public/site");
		expect(() => outFolder({ root: engine, blogFolder: path.join(engine, "posts"), out })).toThrow(
			"engine's own folder",
		);
	});
});

describe("what the disk says", () => {
	it("is a sentence, and no code, when it is one that a person can do something about", () => {
		const out = fresh();
		mkdirSync(path.dirname(out));
		writeFileSync(path.join(path.dirname(out), "a"), "a");
		try {
			openStaging(path.join(path.dirname(out), "a/out"), spareOf(out));
			expect.unreachable();
		} catch (error) {
			expect(inWords(error, out)).toMatchObject({
				message: expect.stringContaining("is a file where a folder is wanted: name another"),
			});
		}
		for (const code of ["ENOSPC", "EDQUOT", "EROFS", "EACCES", "EPERM", "EBUSY", "ENAMETOOLONG", "EMFILE"]) {
			const { message } = inWords(Object.assign(new Error(code), { code, path: "/x/y" }), "/x/out") as Error;
			expect(message).toMatch(/: [a-z].*\. \/x\/out is as it was$/);
			expect(message).not.toContain(code);
		}
	});

	it("is left alone when it is something else", () => {
		const error = new Error("a");
		expect(inWords(error, "/x")).toBe(error);
	});
});

it("a build that fails leaves nothing beside the old site", () => {
	const out = put(fresh(), common);
	const staging = openStaging(out, spareOf(out));
	staging.write("a/index.html", "a");
	staging.discard();
	expect(readdirSync(path.dirname(out))).toEqual(["out"]);
	rmSync(out, { recursive: true });
	staging.discard();
	expect(existsSync(out)).toBe(false);
});
