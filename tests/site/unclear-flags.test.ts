import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Ended, run } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";

const expected = "expected `published: true` or `published: false`, without quotes";

/** What an author may write for the flag, and what she is told; each stands on line 5. */
const flags: Record<string, [written: string, place: string, message: string]> = {
	quoted: ['published: "true"', "5:12", `Unexpected \`published: "true"\`, ${expected}`],
	yes: ["published: yes", "5:12", `Unexpected \`published: yes\`, ${expected}`],
	number: ["published: 1", "5:12", `Unexpected \`published: 1\`, ${expected}`],
	nothing: ["published:", "5:1", `Unexpected \`published: \`, ${expected}`],
	slip: ["publised: true", "5:1", "Unexpected key `publised`, expected `published`"],
};

const folder = temporaryFolder();
const posts = path.join(folder, "blog");
const out = path.join(folder, "out");
let ended: Ended;

beforeAll(async () => {
	for (const [name, [flag]] of Object.entries(flags)) {
		const text = `---\ntitle: A title\ndate: 2026-05-01\ndescription: A deck.\n${flag}\n---\n\nWords.\n`;
		writeFiles(posts, { [`${name}.md`]: text });
	}
	ended = await run("build", { posts, out });
});

describe("a flag that is not plainly `true` or `false` stops the build:", () => {
	it.each(Object.entries(flags))("%s", (name, [, place, message]) => {
		expect(ended.stderr).toContain(`${posts}/${name}.md:${place} error ${message} published-flag\n`);
	});

	it("and no site is made", () => {
		expect(ended.code).toBe(1);
		expect(existsSync(out)).toBe(false);
	});
});
