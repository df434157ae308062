import { readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { type Blog, readBlog } from "#lib/blog.ts";
import { setKeyOfEntry } from "#lib/content/edit-front-matter.ts";
import { readHistory } from "#lib/links/history.ts";
import { outboundLinks } from "#lib/links/outbound.ts";
import { reportOn } from "#lib/links/report.ts";
import { offerCopies } from "#scripts/links/copies.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { onLoopback, startServer } from "./support/server.ts";

const today = "2026-10-01";
const gone = { seen: [{ saw: "gone", first: "2026-09-01", last: "2026-09-02", status: 404 }] };

const list = `---
title: Families
published: true
links:
  - kind: donate
    title: A fund   # the old one
    url: https://fund.example/give
    note: >
      Ten dollars pay
      for a ticket.
  - { kind: read, title: An article, url: https://paper.example/a?b=1 }
  - kind: read
    title: Another
    url: https://fine.example/
---
`;

const files = {
	"_help/families.md": list,
	"bread.md": post(
		{ title: "Bread", description: "Twice.", date: "2026-05-01", published: true },
		"We read [this](https://paper.example/b).",
	),
	"_links.json": JSON.stringify({
		"https://fund.example/give": gone,
		"https://paper.example/a?b=1": gone,
		"https://paper.example/b": {
			seen: [{ saw: "fine", first: "2026-05-02", last: "2026-06-03" }, ...gone.seen],
		},
		"https://fine.example/": { seen: [{ saw: "fine", first: "2026-09-01", last: "2026-09-02" }] },
	}),
};

/** Asks an archive that has a copy of every page but the articles that begin with `a`. */
async function offering(blog: Blog, yes: boolean, answer = copyOf) {
	const asked: string[] = [];
	const server = await startServer(({ url = "" }, response) => {
		const { searchParams } = new URL(url, "http://archive.test");
		asked.push(`${searchParams.get("url")} ${searchParams.get("timestamp")}`);
		response.end(answer(searchParams.get("url") ?? ""));
	});
	const said: string[] = [];
	const links = await outboundLinks(
		blog,
		[...blog.posts, ...blog.lists].map(({ value }) => value),
	);
	await offerCopies(blog, reportOn(links, readHistory(blog.folder).value, today), {
		web: onLoopback,
		api: server.url("archive.test", "/wayback/available"),
		say: (line) => said.push(line),
		ask: async (question) => {
			said.push(question);
			return yes;
		},
	});
	return { asked, said };
}

function copyOf(url: string): string {
	const copy = { available: true, status: "200", timestamp: "20260503120000" };
	const closest = { ...copy, url: `http://web.archive.org/web/20260503120000/${url}` };
	return JSON.stringify({ url, archived_snapshots: url.includes("/a?") ? {} : { closest } });
}

const open = (folder: string) => readBlog(folder, new Date(`${today}T12:00:00Z`));
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), "utf8");

describe("kept copies", () => {
	it("are looked for where something is gone, shown, and written when the author says yes", async () => {
		const folder = blogOf(files);
		const { asked, said } = await offering(open(folder), true);
		expect(asked).toEqual([
			"https://paper.example/b 20260603",
			"https://fund.example/give null",
			"https://paper.example/a?b=1 null",
		]);
		const fund = "https://web.archive.org/web/20260503120000/https://fund.example/give";
		expect(said).toContain(`    ${fund}, of May 3, 2026`);
		expect(said).toContain("    no copy is kept");
		expect(said).toContain("Keep these 2 addresses?");
		expect(read(folder, "_help/families.md")).toBe(
			list.replace("for a ticket.\n", `for a ticket.\n    archived: ${fund}\n`),
		);
		expect(readHistory(folder).value.get("https://paper.example/b")?.archived).toBe(
			"https://web.archive.org/web/20260503120000/https://paper.example/b",
		);
		expect((await offering(open(folder), true)).asked).toEqual(["https://paper.example/a?b=1 null"]);
	});

	it("are not written when she says no", async () => {
		const folder = blogOf(files);
		const { said } = await offering(open(folder), false);
		expect(said.at(-1)).toBe("Nothing was written.");
		expect(read(folder, "_help/families.md")).toBe(list);
		expect(read(folder, "_links.json")).toBe(files["_links.json"]);
	});

	it.each([
		["no JSON", "<html>Sorry</html>"],
		["another shape", JSON.stringify({ archived_snapshots: { closest: { url: "https://evil.example/" } } })],
		[
			"an address that is not the archive's",
			copyOf("https://b.example/").replace("web.archive.org", "evil.example"),
		],
		["no end", " ".repeat(100_000)],
	])("are none when the archive answers with %s", async (_, answer) => {
		const folder = blogOf(files);
		const { said } = await offering(open(folder), true, () => answer);
		expect(said).toEqual([
			expect.stringMatching(/^The Internet Archive could not be asked about 3 links: its answer/),
		]);
		expect(read(folder, "_help/families.md")).toBe(list);
	});
});

describe("a key of one link", () => {
	const edit = (text: string, index: number) =>
		setKeyOfEntry(new VFile({ value: text }), "links", index, "archived", "https://b.example/");

	it.each([
		[0, list.replace("ticket.\n", "ticket.\n    archived: https://b.example/\n")],
		[1, list.replace("a?b=1 }", "a?b=1, archived: https://b.example/ }")],
		[2, list.replace("fine.example/\n", "fine.example/\n    archived: https://b.example/\n")],
	])("is set in link %i, however that is written, and nothing else changes", (index, expected) => {
		expect(edit(list, index)).toBe(expected);
	});

	it("keeps the line ends of the file", () => {
		const windows = list.replaceAll("\n", "\r\n");
		expect(edit(windows, 2)).toBe(
			windows.replace("fine.example/\r\n", "fine.example/\r\n    archived: https://b.example/\r\n"),
		);
	});

	it("takes the place of a value that is there", () => {
		const text = list.replace("a?b=1 }", "a?b=1, archived: https://old.example/ }");
		expect(edit(text, 1)).toBe(text.replace("https://old.example/", "https://b.example/"));
	});

	it("is not set where there is no such link", () => {
		expect(edit(list, 7)).toBeUndefined();
		expect(edit("---\ntitle: A\n---\n", 0)).toBeUndefined();
	});
});
