import { expect, it } from "vitest";
import { readBlog } from "#lib/blog.ts";
import { linkKey } from "#lib/links/link-key.ts";
import { outboundLinks } from "#lib/links/outbound.ts";
import { blogOf, post } from "#tests/support/blog.ts";

const published = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };

it("every link to another site is found, wherever it stands, with its line and column", async () => {
	const folder = blogOf({
		"_site.yaml": "url: https://own.example",
		"lamps.md": post({ ...published, title: "Lamps" }, "Lamps."),
		"bread.md": post(
			published,
			[
				"[One](https://one.example/a#b), <https://two.example>, [own](https://own.example/lamps/), [lamps](lamps.md).",
				"",
				":::ways-to-help[Do]",
				"- donate: [A fund](https://fund.example/give) — it pays for lawyers",
				"- call: [A line](tel:+1-202-224-3121) — ask for her",
				":::",
				"",
				"[Mail](mailto:a@b.example), [again](https://one.example/a). Noted.[^1]",
				"",
				"[^1]: In [a note](http://note.example/).",
			].join("\n"),
		),
		"_help/families.md": post(
			{
				title: "Families",
				published: true,
				links: [
					{ kind: "read", title: "A", url: "https://list.example/", archived: "https://copy.example/" },
				],
			},
			"See [this](https://intro.example/).",
		),
	});
	const blog = readBlog(folder, new Date("2026-10-01T12:00:00Z"));
	const links = await outboundLinks(
		blog,
		[...blog.posts, ...blog.lists].map(({ value }) => value),
	);
	const places = [...links].map(([url, found]) => [
		url,
		...found.map(
			({ path, line, column }) => `${path.slice(path.indexOf(folder) + folder.length + 1)}:${line}:${column}`,
		),
	]);
	expect(Object.fromEntries(places.map(([url, ...found]) => [url, found]))).toEqual({
		"https://one.example/a": ["bread.md:8:1", "bread.md:15:29"],
		"https://two.example/": ["bread.md:8:33"],
		"https://fund.example/give": ["bread.md:11:20"],
		"http://note.example/": ["bread.md:17:10"],
		"https://list.example/": ["_help/families.md:7:10"],
		"https://intro.example/": ["_help/families.md:11:5"],
	});
});

it.each([
	["https://a.example", "https://a.example/"],
	["HTTPS://A.example/b?c#d", "https://a.example/b?c"],
	["https://bücher.example/ä", "https://xn--bcher-kva.example/%C3%A4"],
	["mailto:a@b.example", undefined],
	["javascript:alert(1)", undefined],
	["//a.example/", undefined],
	["https://", undefined],
])("%s is known as %s", (url, key) => {
	expect(linkKey(url)).toBe(key);
});
