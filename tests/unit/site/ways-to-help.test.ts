import { describe, expect, it } from "vitest";
import { helpIndexModel, helpPageModel } from "#lib/site/help.ts";
import { helpListHtml } from "#lib/site/help-html.ts";
import { navigationOf } from "#lib/site/navigation.ts";
import { atSlug } from "#lib/site/post.ts";
import { sitemap } from "#lib/site/sitemap.ts";
import { post } from "#tests/support/blog.ts";
import { editionOf, fund, list, own, said, whole } from "./support/ways-to-help.ts";

describe("lists of ways to help on the site", () => {
	it("are gathered on one page, those that stand in published posts too", async () => {
		const edition = editionOf({
			"_help/families.md": list(fund),
			"a.md": post({ ...whole, title: "A post" }, own),
			"draft.md": post({ title: "Draft" }, own.replace("Do this", "Not yet")),
		});
		const { lists } = await helpIndexModel(edition);
		expect(lists).toMatchObject([
			{ title: "Families", href: "/ways-to-help/families/", count: 1 },
			{ title: "Do this", href: "/a/#do-this", count: 1, post: { label: "A post", href: "/a/" } },
		]);
		expect(JSON.stringify(lists)).not.toContain("Not yet");
	});

	it("are named at the top of every page though all of them stand in posts, and in the sitemap", () => {
		const edition = editionOf({ "a.md": post(whole, own) });
		expect(navigationOf(edition)).toContainEqual({ label: "Ways to help", href: "/ways-to-help/" });
		expect(sitemap(edition)).toContain("<loc>https://blog.example/ways-to-help/</loc>");
		const none = editionOf({ "a.md": post(whole, "Words."), "draft.md": post({}, own) });
		expect(navigationOf(none)).not.toContainEqual({ label: "Ways to help", href: "/ways-to-help/" });
	});

	it("are the same for readers, whether they stand in a post or are taken in", async () => {
		const report = { kind: "read", title: "A report", url: "https://news.example/a", note: "short" };
		const edition = editionOf({
			"_help/families.md": list(report),
			"a.md": post(whole, `${own}\n\n::ways-to-help[families]`),
		});
		const at = await atSlug(edition, "a");
		const lists = at?.model.body.flatMap((segment) => (segment.kind === "help" ? [segment.list] : [])) ?? [];
		expect(lists).toHaveLength(2);
		expect(lists[0]?.groups).toEqual(lists[1]?.groups);
		expect(lists[0]).toMatchObject({ title: "Do this", id: "do-this" });
	});

	it("show only what the post wants of them", async () => {
		const edition = editionOf({
			"_help/families.md": list(
				fund,
				{ ...fund, kind: "read", title: "1", url: "https://a.example/" },
				{ ...fund, kind: "read", title: "2", url: "https://b.example/" },
				{ ...fund, kind: "read", title: "0", url: "https://c.example/", until: "2026-01-01" },
			),
			"a.md": post(whole, '::ways-to-help[families]{only=read limit=1 heading="One thing"}'),
		});
		const at = await atSlug(edition, "a");
		const [segment] = at?.model.body ?? [];
		expect(segment?.kind === "help" && segment.list).toMatchObject({ title: "One thing" });
		expect(segment?.kind === "help" && segment.list.groups).toMatchObject([
			{ kind: "read", parts: [{ links: [{ title: "1" }] }] },
		]);
	});

	it("name days as the blog does, and set quotation marks as the post does, in a post of another language", async () => {
		const list =
			':::ways-to-help[Lo que "puedes" hacer]\n- read: [A](https://a.example/) — "sí"\n  - language: en\n  - checked: 2026-09-01\n:::';
		const at = await atSlug(editionOf({ "a.md": post({ ...whole, lang: "es" }, list) }), "a");
		const [segment] = at?.model.body ?? [];
		if (segment?.kind !== "help") throw new Error("no list");
		const [shown] = segment.list.groups[0]?.parts[0]?.links ?? [];
		expect(segment.list.title).toBe("Lo que «puedes» hacer");
		expect(shown?.note).toBe("«sí»");
		expect(shown?.details.map(({ text }) => said(text))).toEqual(["English", "checked 1 September 2026"]);
	});

	it("are plain headings and lists in a feed, with all that is said of them", async () => {
		const edition = editionOf({
			"_help/families.md": list(
				{ ...fund, for: "Near <b>you</b>", note: "Why & how", place: "Tucson", source: "The fund" },
				{ ...fund, url: "https://b.example/", until: "2026-01-01", outcome: "Done." },
			),
		});
		const model = await helpPageModel(edition, "families");
		expect(model && helpListHtml(model.list).replace(/\n/g, "")).toBe(
			'<h2>Families</h2><p>Start anywhere.</p><h3>Give</h3><h4>Near &#x3C;b>you&#x3C;/b></h4><ul><li><a href="https://fund.example/">A fund</a>, The fund, fund.example: Why &#x26; how<br>Tucson</li></ul><h3>Over</h3><ul><li>A fund, b.example<br>It ended on <time datetime="2026-01-01">1 January 2026</time>. Done. </li></ul>',
		);
	});
});
