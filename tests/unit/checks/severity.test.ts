import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { errorsIn } from "#lib/check.ts";
import { canChange, ruleIds, severityOf } from "#lib/checks/severity.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

const ready = { title: "Ready", description: "All is well.", date: "2026-05-01", published: true };
const slip = "We gave it to the the fund.";

/** What there is to mend in a blog of one post, with `checks:` in its settings. */
const saidWith = (checks: string, text = post(ready, slip)) =>
	problems(blogOf({ "_site.yaml": `checks:\n${checks}`, "a.md": text }));

describe("_site.yaml changes what a check weighs", () => {
	it("off: nothing is said", async () => {
		expect(await saidWith("  double-word: off\n")).toEqual([]);
	});

	it("error: a published post is not built, and a draft can wait", async () => {
		const folder = blogOf({
			"_site.yaml": "checks: { double-word: error }",
			"a.md": post(ready, slip),
			"b.md": post({ ...ready, published: false }, slip),
		});
		expect((await errorsIn(readBlog(folder, now))).map(({ rule, line }) => `${rule} ${line}`)).toEqual([
			"double-word 8",
		]);
		expect((await problems(folder)).map((text) => text.split(" ")[1])).toEqual(["error", "warning"]);
	});

	it("warning: a published post is built", async () => {
		const folder = blogOf({
			"_site.yaml": "checks: { unfinished: warning }",
			"a.md": post(ready, "To ___."),
		});
		expect(await errorsIn(readBlog(folder, now))).toEqual([]);
		expect(await problems(folder)).toHaveLength(1);
	});

	it("also of what is said of front matter", async () => {
		const later = post({ ...ready, date: "2027-05-01" }, "Words.");
		expect(await saidWith("  date-ahead: off\n", later)).toEqual([]);
	});

	it.each([
		["  speling: off\n", "_site.yaml:2:3 error Unexpected key `speling`, expected `spelling`"],
		[
			"  spelling: no\n",
			"_site.yaml:2:13 error Unexpected `no` for `spelling`, expected `off`, `warning` or `error`",
		],
	])("says what is wrong with %j", async (checks, expected) => {
		expect((await saidWith(checks, post(ready, "Words.")))[0]).toBe(expected);
	});

	it.each(["private-word", "published-flag", "internal-link"])(
		"leaves %s as it is, and says so",
		async (rule) => {
			const [first = ""] = await saidWith(`  ${rule}: off\n`, post(ready, "Words."));
			expect(first).toContain(
				`_site.yaml:2:3 error Unexpected check \`${rule}\`, expected one of unfinished,`,
			);
			expect(severityOf(rule as "private-word", "published", { [rule]: "off" })).toBe("error");
		},
	);
});

it("each check is once on the page that explains them, among those that can be quieted or those that cannot", () => {
	const page = readFileSync(path.join(import.meta.dirname, "../../../docs/checks.md"), "utf8");
	const [quietable = "", fixed = ""] = page.split("## What cannot be quieted");
	for (const rule of ruleIds) {
		expect(page.split(`\n| \`${rule}\` `), rule).toHaveLength(2);
		const row = new RegExp(`^\\| \`${rule}\` +\\| (\\w+), (\\w+) +\\|`, "m").exec(
			canChange(rule) ? quietable : fixed,
		);
		expect([rule, row?.[1], row?.[2]]).toEqual([
			rule,
			severityOf(rule, "draft"),
			severityOf(rule, "published"),
		]);
	}
});
