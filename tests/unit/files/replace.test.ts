import {
	chmodSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { replaceFile } from "#lib/files/replace.ts";
import { blogOf } from "#tests/support/blog.ts";

const [old, fresh] = [Buffer.from("old"), Buffer.from("new")];

describe("replacing a file", () => {
	it("puts the new bytes in its place, and leaves nothing beside it", () => {
		const folder = blogOf({ "a.md": old });
		expect(replaceFile(path.join(folder, "a.md"), old, fresh)).toBe(true);
		expect(readFileSync(path.join(folder, "a.md"))).toEqual(fresh);
		expect(readdirSync(folder)).toEqual(["a.md"]);
	});

	it.each([0o600, 0o640, 0o664, 0o755])("keeps its permissions, %o", (mode) => {
		const file = path.join(blogOf({ "a.md": old }), "a.md");
		chmodSync(file, mode);
		replaceFile(file, old, fresh);
		expect(statSync(file).mode & 0o777).toBe(mode);
	});

	it("leaves a file alone that was changed meanwhile", () => {
		const folder = blogOf({ "a.md": "saved by somebody else" });
		expect(replaceFile(path.join(folder, "a.md"), old, fresh)).toBe(false);
		expect(readFileSync(path.join(folder, "a.md"), "utf8")).toBe("saved by somebody else");
		expect(readdirSync(folder)).toEqual(["a.md"]);
	});

	it("writes where a link leads, and leaves the link", () => {
		const folder = blogOf({ "elsewhere/a.md": old });
		symlinkSync(path.join("elsewhere", "a.md"), path.join(folder, "link.md"));
		expect(replaceFile(path.join(folder, "link.md"), old, fresh)).toBe(true);
		expect(lstatSync(path.join(folder, "link.md")).isSymbolicLink()).toBe(true);
		expect(readFileSync(path.join(folder, "elsewhere/a.md"))).toEqual(fresh);
	});

	it("clears away what a killed one left, but not what another is still writing", () => {
		const folder = blogOf({
			"a.md": old,
			".galley-0123456789abcdef.tmp": "half",
			".galley-fedcba9876543210.tmp": "half",
			".galley-mine.tmp": "not ours",
		});
		utimesSync(path.join(folder, ".galley-0123456789abcdef.tmp"), 0, 0);
		replaceFile(path.join(folder, "a.md"), old, fresh);
		expect(readdirSync(folder).sort()).toEqual([".galley-fedcba9876543210.tmp", ".galley-mine.tmp", "a.md"]);
	});

	// Other systems have other bounds.
	it.runIf(process.platform === "linux")(
		"leaves the file as it was when nothing can be written beside it",
		() => {
			// So deep that a longer name than the file's finds no room in a path.
			let folder = blogOf({});
			while (folder.length < 3900) folder = path.join(folder, "d".repeat(100));
			folder = path.join(folder, "d".repeat(4080 - folder.length));
			mkdirSync(folder, { recursive: true });
			const file = path.join(folder, "a.md");
			writeFileSync(file, old);
			expect(() => replaceFile(file, old, fresh)).toThrow("ENAMETOOLONG");
			expect(readFileSync(file)).toEqual(old);
		},
	);

	it("leaves nothing beside what it cannot replace", () => {
		const folder = blogOf({});
		mkdirSync(path.join(folder, "b.md"));
		expect(() => replaceFile(path.join(folder, "b.md"), old, fresh)).toThrow("EISDIR");
		expect(readdirSync(folder)).toEqual(["b.md"]);
	});
});
