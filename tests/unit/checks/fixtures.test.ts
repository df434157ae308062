import { cpSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { type Problem, problemsOfBlog } from "#lib/check.ts";
import { type RuleId, severities, severityOf } from "#lib/checks/severity.ts";
import { blogOf } from "#tests/support/blog.ts";
import { now } from "#tests/unit/support/problems.ts";

const fixtures = path.join(import.meta.dirname, "../../fixtures");
const folders = readdirSync(path.join(fixtures, "checks"));
const textOf = (rule: string, file: string) =>
	readFileSync(path.join(fixtures, "checks", rule, file), "utf8");

/** Rules of lists of ways to help; the others are of posts. */
const ofLists = ["same-link"];

const fileFor = (rule: string): string => (ofLists.includes(rule) ? "_help/list.md" : "post.md");

/** What there is to mend in a text, as `post.md` or a list of a blog with a few posts around it. */
async function problemsOf(rule: string, text: string): Promise<Problem[]> {
	const folder = blogOf({ [fileFor(rule)]: text });
	cpSync(path.join(fixtures, "around"), folder, { recursive: true });
	const found = await problemsOfBlog(readBlog(folder, now));
	return found.map((problem) => ({
		...problem,
		path: path.relative(folder, path.resolve(problem.path)),
		message: problem.message.replaceAll(`${folder}/`, ""),
	}));
}

/** One problem a line, as `npm run post check` prints it. */
const report = (problems: readonly Problem[]): string =>
	problems
		.map(({ path, line, column, severity, message, note, rule }) => {
			const text = `${path}:${line}:${column} ${severity} ${message} ${rule}\n`;
			return note ? `${text}    ${note}\n` : text;
		})
		.join("");

describe.each(folders)("the check %s", (rule) => {
	it("says nothing of a text in which all is well", async () => {
		expect(report(await problemsOf(rule, textOf(rule, "ok.md")))).toBe("");
	});

	it("says of a text what there is to mend, where, and what to write instead", async () => {
		const found = report(await problemsOf(rule, textOf(rule, "not-ok.md")));
		expect(found).toBe(textOf(rule, "expected.txt"));
		expect(found).toContain(` ${rule}\n`);
	});

	it("weighs on a draft as much as the table of severities says", async () => {
		const draft = textOf(rule, "not-ok.md").replace("published: true", "published: false");
		for (const { rule: found, severity, path } of await problemsOf(rule, draft)) {
			if (path === fileFor(rule))
				expect([found, severity]).toEqual([found, severityOf(found as RuleId, "draft")]);
		}
	});
});

it("every check has such texts, but those of other files and places", () => {
	const elsewhere = ["file-place", "link-history", "site-setting"];
	expect([...folders, ...elsewhere].sort()).toEqual(Object.keys(severities).sort());
});
