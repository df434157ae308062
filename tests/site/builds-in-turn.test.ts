import path from "node:path";
import { describe, expect, it } from "vitest";
import type { FaceName } from "#lib/content/schema.ts";
import { post } from "#tests/support/blog.ts";
import { build, run } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { readSite } from "#tests/support/site.ts";

const folder = temporaryFolder();

describe("builds take turns", () => {
	it("when two begin at once: both sites are whole", async () => {
		const frontMatter = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };
		const posts = writeFiles(path.join(folder, "blog"), { "bread.md": post(frontMatter, "It rose.") });
		const outs = ["one", "two"].map((name) => path.join(folder, name));
		const ended = await Promise.all(outs.map((out) => run("build", { posts, out })));
		expect(ended.map(({ code }) => code)).toEqual([0, 0]);
		expect(ended.map(({ stderr }) => stderr).join()).toContain("Waiting for another build");
		const [one, two] = outs.map((out) => readSite(out).files);
		expect(one).toContain("bread/index.html");
		expect(two).toEqual(one);
	});

	it("and nothing of one blog is in another's site, when each has a face of its own", async () => {
		const frontMatter = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };
		const built = async (face: FaceName) => {
			const posts = writeFiles(path.join(folder, face), {
				"bread.md": post(frontMatter, "It rose."),
				"_site.yaml": `face: ${face}\n`,
			});
			const out = path.join(folder, `${face}-out`);
			await build(posts, out);
			return readSite(out);
		};
		const sites = new Map([
			["newsreader", await built("newsreader")],
			["literata", await built("literata")],
			["source-serif", await built("source-serif")],
		]);
		for (const [face, site] of sites) {
			const fonts = site.files.filter((file) => file.endsWith(".woff2"));
			expect(fonts).toEqual([
				expect.stringMatching(`^fonts/${face}-\\w+\\.woff2$`),
				expect.stringMatching(`^fonts/${face}-italic-\\w+\\.woff2$`),
			]);
			for (const page of site.pages) {
				const asked = [...site.text(page).matchAll(/[\w/.-]+\.woff2/g)].map(([address]) => address.slice(1));
				expect([page, [...new Set(asked)].sort()]).toEqual([page, fonts]);
			}
		}
		const cards = [...sites.values()].flatMap(({ files }) => files.filter((file) => /^cards\//.test(file)));
		expect(new Set(cards).size).toBe(cards.length);
	});
});
