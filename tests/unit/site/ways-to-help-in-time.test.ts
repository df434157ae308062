import { describe, expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { forReaders, inDigests } from "#lib/posts.ts";
import { helpPageModel } from "#lib/site/help.ts";
import { atSlug } from "#lib/site/post.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { problems } from "#tests/unit/support/problems.ts";
import { editionOf, fund, list, own, said, site, whole } from "./support/ways-to-help.ts";

describe("lists of ways to help, as time goes by,", () => {
	it("were looked over on a day that has come, or there is a message", async () => {
		const day = "2026-10-02";
		const said = await problems(
			blogOf({
				"_help/families.md": list({ ...fund, checked: day }),
				"a.md": post(whole, own.replace("short", `short\n  - checked: ${day}`)),
			}),
		);
		const reason = `warning Unexpected day to come \`${day}\` for \`checked\`, expected the day on which you last looked at it`;
		expect(said.sort()).toEqual([`_help/families.md:8:14 ${reason}`, `a.md:8:1 ${reason}`]);
	});

	it("turn over at midnight where the author lives", async () => {
		const files = { "_help/families.md": list({ ...fund, until: "2026-07-01" }) };
		const kinds = async (now: string) =>
			(await helpPageModel(editionOf(files, now), "families"))?.list.groups.map(({ kind }) => kind);
		expect(await kinds("2026-07-01T22:59:00Z")).toEqual(["donate"]);
		expect(await kinds("2026-07-01T23:01:00Z")).toEqual(["over"]);
	});

	it("have their pages made again on the day on which something is over, wherever they stand", async () => {
		const dated = own.replace("short", "short\n  - until: 2026-10-01");
		const files = {
			"_help/families.md": list({ ...fund, until: "2026-10-01" }),
			"own.md": post(whole, dated),
			"takes-in.md": post({ ...whole, title: "Other" }, "::ways-to-help[families]"),
			"words.md": post({ ...whole, title: "Words" }, "Words."),
		};
		const folder = blogOf({ "_site.yaml": site, ...files });
		const onDay = async (day: string) => {
			const edition = inDigests(forReaders(readBlog(folder, new Date(`${day}T12:00:00Z`))));
			return Promise.all(
				["own", "takes-in", "words"].map(async (slug) => JSON.stringify(await atSlug(edition, slug))),
			);
		};
		const [before, after] = [await onDay("2026-10-01"), await onDay("2026-10-02")];
		expect(before.map((model, index) => model === after[index])).toEqual([false, false, true]);
	});

	it.each([
		["2025-10-01", undefined],
		["2025-09-30", "Last looked over on 30 September 2025. Some of it may be different by now."],
	])("checked on %s say of themselves: %s", async (checked, age) => {
		const links = [
			{ ...fund, checked: "2020-01-01" },
			{ ...fund, url: "https://b.example/", checked },
		];
		const model = await helpPageModel(editionOf({ "_help/families.md": list(...links) }), "families");
		expect(model?.list.age && said(model.list.age)).toBe(age);
	});
});
