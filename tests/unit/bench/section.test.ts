import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { marks, withSection } from "#tests/bench/section.ts";
import { root } from "#tests/support/commands.ts";

const around = (text: string) => `# Before\n\n${marks.begin}${text}${marks.end}\n\n# After\n`;

describe("the section between the marks", () => {
	it("is replaced, and the rest is kept", () => {
		expect(withSection(around("\n\nold\n\n"), "new\n", "a.md")).toBe(around("\n\nnew\n\n"));
	});

	it("may be empty, and written twice over", () => {
		const once = withSection(around("\n"), "new", "a.md");
		expect(withSection(once, "new", "a.md")).toBe(once);
	});

	it("may have dollar signs in it", () => {
		expect(withSection(around("\n"), "$& $1", "a.md")).toContain("\n\n$& $1\n\n");
	});

	it.each([
		["no marks", "# Words\n"],
		["no end", `${marks.begin}\n`],
		["no begin", `${marks.end}\n`],
		["the end first", `${marks.end}\n${marks.begin}\n`],
		["two sections", around("\n") + around("\n")],
	])("is not looked for in a file with %s", (_, text) => {
		expect(() => withSection(text, "new", "a.md")).toThrow(
			"Unexpected marks in a.md, expected one line <!--",
		);
	});
});

it("docs/performance.md has the marks", () => {
	const file = path.join(root, "docs/performance.md");
	expect(withSection(readFileSync(file, "utf8"), "new", file)).toContain("\n\nnew\n\n");
});
