import path from "node:path";
import { describe, expect, it } from "vitest";
import { pathShower, shownPath } from "#lib/files/shown-path.ts";

describe("a file is named in messages", () => {
	it.each([
		["in a folder of this one", "posts", path.join("posts", "a.md")],
		["in a folder beside this one, whole", "../myblog", path.resolve("../myblog/a.md")],
		["in this folder itself", ".", "a.md"],
		["in a folder whose name begins with two dots", "..blog", path.join("..blog", "a.md")],
		["far from here, whole", path.resolve("/far/blog"), path.resolve("/far/blog/a.md")],
	])("%s", (_where, folder, shown) => {
		const absolute = path.resolve(folder);
		const named = pathShower(absolute)(path.join(absolute, "a.md"));
		expect(named).toBe(shown);
		expect(shownPath(path.join(absolute, "a.md"))).toBe(shown);
		expect(path.resolve(named)).toBe(path.join(absolute, "a.md"));
	});
});
