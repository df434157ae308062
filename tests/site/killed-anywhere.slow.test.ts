import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { beforeAll, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { copyEngine } from "#tests/support/engine-copy.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { contentsOf } from "#tests/support/site.ts";

// `npm run test:long` kills many more.
const kills = Number(process.env.KILLS ?? 2);

const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);
mkdirSync(at("engine"));
const engine = copyEngine(at("engine"));
const [posts, beside, out, whole] = [at("blog"), at("site"), at("site/out"), at("whole/out")];
const previous = at("site/.out.old");

/** Twelve posts that all say the word. */
function write(word: string): void {
	for (let day = 10; day < 22; day++) {
		const front = {
			title: `Day ${day}`,
			description: word,
			date: `2026-05-${day}`,
			tags: ["x"],
			published: true,
		};
		writeFiles(posts, { [`day-${day}.md`]: post(front, `It was ${word}.`) });
	}
}

const words = ["rainy", "sunny"];
const sites = new Map<string, Record<string, string>>();
/** Milliseconds that a build takes which writes all pages. */
let takes = 0;

beforeAll(async () => {
	for (const word of words) {
		write(word);
		const started = performance.now();
		await engine.build(posts, whole);
		takes = performance.now() - started;
		sites.set(word, contentsOf(whole));
	}
	await engine.build(posts, out);
});

/** Reads pages of the site again and again until the build has ended. Returns what was neither the old nor the new page. */
async function poll(ended: Promise<unknown>): Promise<string[]> {
	let running = true;
	void ended.then(() => {
		running = false;
	});
	const pages = Object.keys([...sites.values()][0] ?? {}).filter((file) => file.endsWith(".html"));
	const strange: string[] = [];
	while (running) {
		for (const page of pages) {
			await turn();
			const text = read(page);
			if (text !== undefined && [...sites.values()].every((site) => site[page] !== text)) strange.push(page);
		}
	}
	return strange;
}

/** In the blink between two renames there is no site; the old one stands beside. */
function read(page: string): string | undefined {
	for (const place of [out, previous, out]) {
		try {
			return readFileSync(path.join(place, page)).toString("latin1");
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
		}
	}
	return "no page anywhere";
}

it("a build that is killed at any moment leaves the old site or the new one, whole; the next one is right", async () => {
	for (let count = 0; count < kills; count++) {
		const word = words[count % 2] ?? "";
		write(word);
		// Spread over the whole of a build, its end included.
		const signal = AbortSignal.timeout(Math.floor((takes * (0.1 + ((count * 0.618) % 1))) as number));
		const killed = engine.build(posts, out, signal);
		expect([count, await poll(killed)]).toEqual([count, []]);
		const left = contentsOf(existsSync(out) ? out : previous);
		expect([...sites.values()]).toContainEqual(left);
		const { code, stderr } = await engine.build(posts, out);
		expect([code, stderr]).toEqual([0, ""]);
		expect(contentsOf(out)).toEqual(sites.get(word));
		expect(readdirSync(beside)).toEqual(["out"]);
	}
}, 3_600_000);
