import {
	lstatSync,
	mkdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { filesIn } from "#lib/files/walk.ts";
import { anyEdit, type Edit, edited, type Files, firstFiles } from "#tests/support/edits.ts";
import { copyEngine } from "#tests/support/engine-copy.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { contentsOf } from "#tests/support/site.ts";

// `npm run test:long` tries many more.
const sequences = Number(process.env.SEQUENCES ?? 2);
const damages = Number(process.env.DAMAGES ?? 3);

const folder = temporaryFolder();
const at = (name: string) => path.join(folder, name);
mkdirSync(at("engine"));
mkdirSync(at("clean"));
const engine = copyEngine(at("engine"));
const clean = copyEngine(at("clean"));
const [posts, out, cleanOut] = [at("blog"), at("site/out"), at("clean-site/out")];
let files: Files;

/** Makes the blog folder what it is in memory; the ledger of addresses stays. */
function put(next: Files): void {
	for (const name of filesIn(posts))
		if (!next.has(name) && name !== "_addresses.json") rmSync(path.join(posts, name));
	for (const [name, content] of next) {
		const file = path.join(posts, name);
		const same = files?.get(name) === content;
		if (!same) writeFiles(posts, { [name]: content });
		expect(readFileSync(file).length).toBe(Buffer.from(content).length);
	}
}

/** What an author does on most days: settings and code, which change every page, are as they were. */
const plain: Edit[] = [
	{ kind: "body", which: 1, value: 1 },
	{ kind: "title", which: 20, value: 2 },
	{ kind: "tags", which: 30, value: 3 },
	{ kind: "word", which: 41, value: 0 },
	{ kind: "picture", which: 0, value: 4 },
];

/** A component says something else. */
function changeCode(value: number): void {
	for (const { root } of [engine, clean]) {
		const file = path.join(root, "components/Frame.tsx");
		const text = readFileSync(file, "utf8");
		writeFileSync(file, text.replace(/className="colophon(?: n\d+)?"/, `className="colophon n${value}"`));
	}
}

/** Builds by what was kept, and from nothing. */
async function buildBoth(): Promise<boolean> {
	const built = await engine.build(posts, out);
	rmSync(clean.cache, { recursive: true, force: true });
	rmSync(cleanOut, { recursive: true, force: true });
	const anew = await clean.build(posts, cleanOut);
	expect([built.code, built.stderr]).toEqual([anew.code, anew.stderr.replaceAll(cleanOut, out)]);
	return built.code === 0;
}

async function tryEdits(sequence: readonly Edit[]): Promise<void> {
	let next = files;
	for (const edit of sequence) {
		if (edit.kind === "code") changeCode(edit.value);
		next = await edited(next, edit);
	}
	const before = contentsOf(out);
	put(next);
	const built = await buildBoth();
	if (built) files = next;
	else {
		expect(contentsOf(out)).toEqual(before);
		const broken = next;
		[files, next] = [broken, files];
		put(next);
		files = next;
		expect(await buildBoth()).toBe(true);
	}
	expect(contentsOf(out)).toEqual(contentsOf(cleanOut));
}

beforeAll(async () => {
	const first = await firstFiles();
	put(first);
	files = first;
	const { code, stderr } = await engine.build(posts, out);
	expect([code, stderr]).toEqual([0, ""]);
});

describe("a build that makes only what changed", () => {
	it("is the same site, byte for byte, as a build from nothing, whatever was edited", async () => {
		const sequence = fc.array(anyEdit, { minLength: 1, maxLength: 4 });
		await fc.assert(fc.asyncProperty(sequence, tryEdits), {
			examples: [[plain]],
			numRuns: sequences + 1,
			endOnFailure: true,
		});
	}, 3_600_000);

	it("writes nothing when nothing changed", async () => {
		await engine.build(posts, out);
		const before = contentsOf(out);
		const { stdout } = await engine.build(posts, out);
		expect(stdout).not.toMatch(/^[+~−]/m);
		expect(contentsOf(out)).toEqual(before);
	});

	it("keeps what it made when only the times of files are others, as in a fresh clone", async () => {
		const page = path.join(out, "index.html");
		const made = statSync(page).mtimeMs;
		for (const name of filesIn(posts)) utimesSync(path.join(posts, name), 1_700_000_000, 1_700_000_000);
		const { code, stdout } = await engine.build(posts, out);
		expect([code, stdout]).toEqual([0, expect.stringContaining(" · 0 pages changed · ")]);
		expect(statSync(page).mtimeMs).toBe(made);
	});

	it("makes a page again in whose place somebody put a link", async () => {
		const page = path.join(out, "archive/index.html");
		const before = readFileSync(page, "utf8");
		writeFiles(folder, { "other.html": "something else" });
		rmSync(page);
		symlinkSync(path.join(folder, "other.html"), page);
		const { code } = await engine.build(posts, out);
		expect([code, lstatSync(page).isFile(), readFileSync(page, "utf8")]).toEqual([0, true, before]);
	});

	it("is right, whatever happened to the cache", async () => {
		await buildBoth();
		const right = contentsOf(cleanOut);
		const damage = fc.record({
			file: fc.nat(10_000),
			how: fc.constantFrom("cut", "emptied", "flipped", "gone", "all"),
			place: fc.double({ min: 0, max: 1, noNaN: true }),
			outGone: fc.boolean(),
		});
		type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;
		const tryDamage = async ({ file, how, place, outGone }: Damage) => {
			const kept = filesIn(engine.cache);
			const name = path.join(engine.cache, kept[file % kept.length] ?? "");
			const bytes = readFileSync(name);
			const spot = Math.floor(place * Math.max(0, bytes.length - 1));
			if (how === "cut") writeFileSync(name, bytes.subarray(0, spot));
			if (how === "emptied") writeFileSync(name, "");
			if (how === "flipped") {
				bytes[spot] = (bytes[spot] ?? 0) ^ 0x5a;
				writeFileSync(name, bytes);
			}
			if (how === "gone") rmSync(name);
			if (how === "all") for (const each of kept) writeFileSync(path.join(engine.cache, each), "x");
			// Half of the times what is in the site has to be made, too.
			if (outGone) rmSync(out, { recursive: true, force: true });
			const { code, stderr } = await engine.build(posts, out);
			expect([code, stderr]).toEqual([0, ""]);
			expect(contentsOf(out)).toEqual(right);
		};
		// After the first build of a site, its spare shares every file with it.
		const first = { file: 0, how: "gone", place: 0, outGone: true };
		const shared = { ...first, how: "all", outGone: false };
		await fc.assert(fc.asyncProperty(damage, tryDamage), {
			examples: [[first], [shared]],
			numRuns: damages + 2,
			endOnFailure: true,
		});
	}, 3_600_000);
});
