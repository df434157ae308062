import { existsSync, type FSWatcher, readdirSync, renameSync, rmSync, watch } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { build, start } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { readSite } from "#tests/support/site.ts";

const folder = temporaryFolder();
const posts = path.join(folder, "blog");
const beside = path.join(folder, "site");
const out = path.join(beside, "out");
const staging = path.join(beside, ".out.new");
const previous = path.join(beside, ".out.old");

const weathers = ["rainy", "sunny"];

/** Twelve posts that all say the word. */
function writePosts(weather: string): void {
	for (let day = 10; day < 22; day++) {
		const frontMatter = {
			title: `Day ${day}`,
			description: "A day.",
			date: `2026-05-${day}`,
			published: true,
		};
		writeFiles(posts, { [`day-${day}.md`]: post(frontMatter, `It was a ${weather} day.`) });
	}
}

/** Which of the words stand in all twelve posts of the site. */
function weathersIn(site: string): string[] {
	const { pages, text } = readSite(site);
	return weathers.filter(
		(weather) => pages.filter((page) => text(page).includes(`It was a ${weather} day.`)).length === 12,
	);
}

/** Builds, and kills the build as soon as something of that name has changed beside or in the new site. */
async function buildKilledAt(name: string): Promise<void> {
	const command = start("build", { posts, out });
	let inside: FSWatcher | undefined;
	const killAt = (changed: string | null) => {
		if (changed === name) void command.kill();
	};
	const outside = watch(beside, (_event, changed) => {
		killAt(changed);
		if (changed !== path.basename(staging) || !existsSync(staging)) return;
		inside?.close();
		inside = watch(staging, (_event, changed) => killAt(changed));
	});
	await command.ended;
	outside.close();
	inside?.close();
}

describe("a build that is killed leaves the old site or the new one:", () => {
	it.each([
		["wrote its posts", "day-16"],
		["swapped the two", ".out.old"],
	])("killed while it %s", async (_what, name) => {
		if (!existsSync(out)) {
			writePosts("rainy");
			await build(posts, out);
		}
		const [before = ""] = weathersIn(out);
		const { pages } = readSite(out);
		writePosts(weathers.find((weather) => weather !== before) ?? "");
		await buildKilledAt(name);
		// In the blink between two renames the old one is beside; the next build puts it back.
		const site = existsSync(out) ? out : previous;
		expect(weathersIn(site)).toHaveLength(1);
		expect(readSite(site).pages).toEqual(pages);
		if (!existsSync(out)) renameSync(previous, out);
	});

	it("the next build mends what it left, and leaves nothing behind", async () => {
		const [before] = weathersIn(out);
		writePosts(weathers.find((weather) => weather !== before) ?? "");
		rmSync(previous, { recursive: true, force: true });
		renameSync(out, previous);
		writeFiles(staging, { "half-written/index.html": "half" });
		const { stdout } = await build(posts, out);
		expect(weathersIn(out)).toHaveLength(1);
		expect(weathersIn(out)).not.toContain(before);
		expect(stdout).toContain("~ ");
		expect(stdout).not.toContain("+ ");
		expect(readdirSync(beside)).toEqual(["out"]);
	});
});
