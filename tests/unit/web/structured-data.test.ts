import { describe, expect, it } from "vitest";
import type { Draft } from "#lib/content/post.ts";
import { postData, siteData } from "#lib/site/structured-data.ts";
import { editionOf, published } from "./edition.ts";

const card = "https://blog.example/cards/1.png";

function dataOf(frontMatter: object, settings?: object) {
	const edition = editionOf({ "bread.md": published(frontMatter) }, settings);
	const [post] = edition.posts;
	if (!post) throw new Error("no post");
	return postData(edition, post, card);
}

describe("what a post says to search engines", () => {
	it("is a BlogPosting, with all that Google recommends of an article", () => {
		const [posting] = JSON.parse(dataOf({ updated: "2026-05-03", tags: ["the house"], lang: "fr" }))[
			"@graph"
		];
		expect(posting).toMatchObject({
			"@type": "BlogPosting",
			headline: "Bread",
			description: "Twice.",
			datePublished: "2026-05-01T00:00:00+01:00",
			dateModified: "2026-05-03T00:00:00+01:00",
			author: { "@type": "Person", name: "Ruth Pargeter", url: "https://blog.example/" },
			image: card,
			mainEntityOfPage: "https://blog.example/bread/",
			inLanguage: "fr",
			keywords: ["the house"],
		});
	});

	it("is a trail from the front page, by the first tag, to the post", () => {
		const [, trail] = JSON.parse(dataOf({ tags: ["the house", "bread"] }))["@graph"];
		expect(trail["@type"]).toBe("BreadcrumbList");
		expect(trail.itemListElement).toEqual([
			{ "@type": "ListItem", position: 1, name: "Small & <Hours>", item: "https://blog.example/" },
			{ "@type": "ListItem", position: 2, name: "the house", item: "https://blog.example/tags/the-house/" },
			{ "@type": "ListItem", position: 3, name: "Bread", item: "https://blog.example/bread/" },
		]);
	});

	it("cannot end the script element that it stands in", () => {
		const data = dataOf({ title: "</script><script>alert(1)</script><!--" });
		expect(data).not.toContain("<");
		expect(JSON.parse(data)["@graph"][0].headline).toContain("</script>");
	});

	it("is for published posts alone: a draft is a type error", () => {
		const draft = {} as Draft;
		// @ts-expect-error search engines hear of published posts
		expect(() => postData(editionOf({}), draft, card)).toThrow();
	});
});

it("the front page says that it is a web site and a blog, by whom, and who that is elsewhere", () => {
	const me = ["https://social.example/@ruth"];
	const [site, blog] = JSON.parse(siteData(editionOf({}, { me })))["@graph"];
	expect(site).toEqual({ "@type": "WebSite", name: "Small & <Hours>", url: "https://blog.example/" });
	expect(blog).toMatchObject({
		"@type": "Blog",
		url: "https://blog.example/",
		author: { name: "Ruth Pargeter", sameAs: me },
	});
});
