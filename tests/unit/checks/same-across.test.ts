import { expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { link, list } from "#tests/unit/support/help-list.ts";
import { problems } from "#tests/unit/support/problems.ts";

const call = { kind: "call", title: "The office", phone: "+1 202 555 0100" };
const own = (url: string) => `:::ways-to-help[Here]\n- donate: [A](${url})\n:::`;

const saidOf = (...parts: readonly string[]) =>
	problems(
		blogOf({
			"_help/families.md": list({ links: [link, call] }),
			"a.md": post(
				{ title: "A", description: "D.", date: "2026-05-01", published: true },
				parts.join("\n\nWords.\n\n"),
			),
		}),
	);

it("the same list twice in a post is said, unless it shows other kinds of links each time", async () => {
	expect(await saidOf("::ways-to-help[families]", '::ways-to-help[families]{heading="Again"}')).toEqual([
		expect.stringMatching(
			/^a\.md:\d+:1 warning Unexpected list `families` with links that line \d+ shows already, expected it once, or other kinds of it: `\{only="read"\}`$/,
		),
	]);
	expect(
		await saidOf("::ways-to-help[families]{only=donate}", "::ways-to-help[families]{only=call}"),
	).toEqual([]);
});

it("the same address in two lists of a post is said once a list, whichever sort they are of", async () => {
	expect(await saidOf("::ways-to-help[families]", own("https://www.fund.example"))).toEqual([
		expect.stringMatching(
			/^a\.md:\d+:1 warning Unexpected address `https:\/\/www\.fund\.example`, which the list in line \d+ has too, expected it in one of them$/,
		),
	]);
	expect(await saidOf(own("https://a.example/"), own("https://a.example/"))).toHaveLength(1);
	expect(await saidOf("::ways-to-help[families]", own("https://other.example/"))).toEqual([]);
});
