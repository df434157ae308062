import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { blogOf, post } from "#tests/support/blog.ts";
import { run, today } from "#tests/support/commands.ts";

const seen = (saw: string, more: object = {}, first = today) => ({
	seen: [{ saw, first, last: today, ...more }],
});

/** Everything was looked at today, so that nothing is asked. */
const history = {
	"https://fine.example/": seen("fine"),
	"https://moved.example/": seen("moved", { to: "https://new.example/" }),
	"https://gone.example/a": seen("gone", { status: 404 }, "2026-11-14"),
	"https://today.example/": seen("gone", { status: 404 }),
	"https://closed.example/give": seen("home", { to: "https://closed.example/" }),
	"https://shy.example/": seen("unclear", { status: 403 }),
	"https://draft.example/": seen("gone", { status: 404 }, "2026-11-14"),
	"https://nowhere.example/": seen("fine"),
};

const published = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };
const links = [{ kind: "donate", title: "A fund", url: "https://closed.example/give" }];

const files = {
	"bread.md": post(
		published,
		"[Fine](https://fine.example/), [moved](https://moved.example), [gone](https://gone.example/a#part),\n[today](https://today.example/), [shy](https://shy.example/), [own](https://own.example/bread/).",
	),
	"lamps.md": post({ title: "Lamps", published: false }, "[A draft's](https://draft.example/)."),
	"_help/families.md": post({ title: "Families", published: true, links }, ""),
	"_site.yaml": "url: https://own.example\nlanguage: en-GB\n",
	"_links.json": JSON.stringify(history),
};

describe("npm run links", () => {
	it("says first what is to be done, with its place; forgets links that are nowhere, drafts included; ends with 1", async () => {
		const posts = blogOf(files);
		const { code, stdout, stderr } = await run("links", { posts });
		expect(stderr).toBe("");
		expect(code).toBe(1);
		expect(
			stdout.replaceAll(`${posts}/`, ""),
		).toBe(`Gone (1). Name another address; or, for a kept copy: npm run links -- --archive.
  bread.md:8:64 https://gone.example/a, since 14 November 2026

Leads to a front page only (1). What was there is most likely over: look, and name the page that took its place.
  _help/families.md:7:10 https://closed.example/give → https://closed.example/

Moved for good (1). Write the new address.
  bread.md:8:32 https://moved.example/ → https://new.example/

Not there today (1). Called gone when it is not there on another day either.
  bread.md:9:1 https://today.example/

Cannot tell (1). Nothing to do: many servers do not answer programs. Look yourself if you wonder.
  bread.md:9:34 https://shy.example/: it answers 403

6 links: 1 fine, 1 moved, 1 to a front page, 1 gone, 1 not there today, 1 cannot tell
`);
		const kept = Object.keys(JSON.parse(readFileSync(path.join(posts, "_links.json"), "utf8")));
		expect(kept).toEqual(
			Object.keys(history)
				.sort()
				.filter((url) => !url.includes("nowhere")),
		);
	});

	it("forgets nothing while a text cannot be read", async () => {
		const posts = blogOf({ ...files, "torn.md": post('title: "Torn', "[There](https://nowhere.example/).") });
		await run("links", { posts });
		const kept = Object.keys(JSON.parse(readFileSync(path.join(posts, "_links.json"), "utf8")));
		expect(kept).toEqual(Object.keys(history).sort());
	});

	it("says it to programs as JSON, of drafts too, or of what is named only", async () => {
		const posts = blogOf(files);
		const all = await run("links", { posts, args: ["--drafts", "--json"] });
		expect(JSON.parse(all.stdout)).toHaveLength(7);
		const one = await run("links", { posts, args: ["lamps", "--json"] });
		expect(JSON.parse(one.stdout)).toEqual([
			{
				url: "https://draft.example/",
				state: "gone",
				since: "2026-11-14",
				looked: today,
				places: [{ path: path.join(posts, "lamps.md"), line: 6, column: 1 }],
			},
		]);
		expect(one.code).toBe(1);
	});

	it("has nothing to do in a blog without links, and leaves no file there", async () => {
		const posts = blogOf({ "bread.md": post(published, "Bread.") });
		const { code, stdout } = await run("links", { posts });
		expect([code, stdout]).toEqual([0, "There is no link to another site.\n"]);
		expect(existsSync(path.join(posts, "_links.json"))).toBe(false);
	});

	it("does not ask this machine or its network, says why, and ends with 0 when nothing is gone", async () => {
		const posts = blogOf({
			"bread.md": post(published, "[House](http://127.0.0.1:9/), [ours](http://192.168.0.1/)."),
		});
		const { code, stdout } = await run("links", { posts });
		expect(code).toBe(0);
		expect(stdout).toContain("http://127.0.0.1:9/: it is on this machine or its own network");
		expect(stdout).toContain("2 links: 2 cannot tell");
	});

	it("looks at nothing when what it knows cannot be read, and names the place", async () => {
		const posts = blogOf({ ...files, "_links.json": "{ torn" });
		const { code, stderr } = await run("links", { posts });
		expect(code).toBe(1);
		expect(stderr).toMatch(
			/_links\.json:1:3.*Unexpected `torn`, expected JSON as `npm run links` writes it\n/,
		);
		expect(stderr).not.toMatch(/ at .*\.ts/);
	});

	it("says which name it does not know, and which option", async () => {
		const posts = blogOf(files);
		expect(await run("links", { posts, args: ["bred"] })).toMatchObject({
			code: 2,
			stderr: expect.stringContaining("did you mean bread?"),
		});
		expect((await run("links", { posts, args: ["--draft"] })).code).toBe(2);
	});
});
