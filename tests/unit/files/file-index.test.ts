import {
	appendFileSync,
	readdirSync,
	readFileSync,
	type Stats,
	statSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openIndex } from "#lib/files/file-index.ts";
import { blogOf } from "#tests/support/blog.ts";

/** A file that was last changed long ago, as far as its times tell. */
function settled(name: string, text: string) {
	const file = path.join(blogOf({ [name]: text }), name);
	return { file, stats: { ...statSync(file), mtimeMs: 1_000_001.5, ctimeMs: 1_000_001.5 } as Stats };
}

const place = () => path.join(blogOf({}), "cache/index");

describe("the index", () => {
	it("has what was found out about a file in an earlier run", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), fc.jsonValue(), (text, fact) => {
				const index = place();
				const { stats } = settled("a.md", "x");
				const name = `/blog/${text}`;
				const first = openIndex(index, "v1");
				first.entry(name, stats).set("topic", fact);
				first.save();
				expect(openIndex(index, "v1").entry(name, stats).get("topic")).toEqual(
					JSON.parse(JSON.stringify(fact)),
				);
			}),
			{ numRuns: 50 },
		);
	});

	it.each(["mtimeMs", "ctimeMs", "size", "ino"] as const)(
		"has nothing when the file's %s is another, and its content cannot be told to be the same",
		(field) => {
			const index = place();
			const { file, stats } = settled("a.md", "x");
			const first = openIndex(index, "v1");
			first.entry(file, stats).set("topic", 1);
			first.save();
			const other = { ...stats, [field]: Number(stats[field]) + 1 } as typeof stats;
			expect(openIndex(index, "v1").entry(file, other).get("topic")).toBeUndefined();
		},
	);

	it("knows a file of another time by its content, as in a fresh clone, and none of other content", () => {
		// An hour on, the files were saved long enough ago to be trusted.
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
		onTestFinished(() => void vi.useRealTimers());
		const index = place();
		const folder = blogOf({ "same.md": "Words.", "other.md": "Words." });
		const [same = "", other = ""] = ["same.md", "other.md"].map((name) => path.join(folder, name));
		const first = openIndex(index, "v1");
		for (const file of [same, other]) first.entry(file, statSync(file)).set("topic", "fact");
		first.save();
		writeFileSync(other, "Wards.");
		for (const file of [same, other]) utimesSync(file, 1_700_000_000, 1_700_000_000);
		const second = openIndex(index, "v1");
		const known = () => [same, other].map((file) => second.entry(file, statSync(file)).get("topic"));
		expect(known()).toEqual(["fact", undefined]);
	});

	it("has nothing of other code", () => {
		const index = place();
		const { file, stats } = settled("a.md", "x");
		const first = openIndex(index, "v1");
		first.entry(file, stats).set("topic", 1);
		first.save();
		expect(openIndex(index, "v2").entry(file, stats).get("topic")).toBeUndefined();
	});

	it("does not trust a file that was saved a moment ago: it could be saved again within the same tick", () => {
		const index = place();
		const { file, stats } = settled("a.md", "x");
		const now = { ...stats, mtimeMs: Date.now() + 0.5 } as typeof stats;
		const first = openIndex(index, "v1");
		first.entry(file, now).set("topic", 1);
		first.save();
		expect(openIndex(index, "v1").entry(file, now).get("topic")).toBeUndefined();
	});

	it("takes damage for ignorance, line by line, wherever the file is cut or overwritten", () => {
		const index = place();
		const { stats } = settled("a.md", "x");
		const names = ["/a.md", "/b.md", "/c.md"];
		const first = openIndex(index, "v1");
		for (const name of names) first.entry(name, stats).set("topic", { name, long: "words ".repeat(5) });
		first.save();
		const whole = readFileSync(index);
		for (let cut = 0; cut < whole.length; cut++) {
			writeFileSync(index, whole.subarray(0, cut));
			for (const name of names) {
				const fact = openIndex(index, "v1").entry(name, stats).get("topic");
				expect([undefined, { name, long: "words ".repeat(5) }]).toContainEqual(fact);
			}
		}
		writeFileSync(index, whole);
		appendFileSync(index, "\n\0\0\0\0");
		expect(openIndex(index, "v1").entry("/a.md", stats).get("topic")).toMatchObject({ name: "/a.md" });
	});

	it("adds what a few of many files taught, without writing the rest again, until that is much", () => {
		vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_600_000 });
		onTestFinished(() => void vi.useRealTimers());
		const index = place();
		const folder = blogOf(Object.fromEntries(Array.from({ length: 1_500 }, (_, at) => [`${at}.md`, "x"])));
		const names = readdirSync(folder).map((name) => path.join(folder, name));
		const [seven = "", eight = "", nine = ""] = names.slice(7);
		/** A run that asks for every file, and learns something of some. */
		const learn = (some: readonly string[], fact: number) => {
			const run = openIndex(index, "v1");
			const entries = names.map((name) => [name, run.entry(name, statSync(name))] as const);
			for (const [name, entry] of entries)
				if (some.includes(name)) for (const facts of [entry, entry.details]) facts.set("topic", fact);
			run.save();
		};
		const known = (name: string) => {
			const entry = openIndex(index, "v1").entry(name, statSync(name));
			return [entry.get("topic"), entry.details.get("topic")];
		};
		const files = [index, `${index}.details`];
		const lines = () => files.map((file) => readFileSync(file, "utf8").split("\n").length - 1);
		learn(names, 0);
		const written = files.map((file) => statSync(file).ino);
		learn([seven], 1);
		learn([seven], 2);
		expect([lines(), known(seven), known(eight)]).toEqual([
			[1_502, 1_502],
			[2, 2],
			[0, 0],
		]);
		expect(files.map((file) => statSync(file).ino)).toEqual(written);
		learn([nine], 3);
		learn([nine], 4);
		expect([lines(), known(seven), known(nine)]).toEqual([
			[1_500, 1_500],
			[2, 2],
			[4, 4],
		]);
	});

	it("adds nothing to what other code has written in the meantime", () => {
		const index = place();
		const { stats } = settled("a.md", "x");
		const names = Array.from({ length: 1_000 }, (_, at) => `/blog/${at}.md`);
		const ask = (version: string) => {
			const run = openIndex(index, version);
			for (const name of names) run.entry(name, stats);
			return run;
		};
		const make = (version: string) => {
			const run = ask(version);
			for (const name of names) run.entry(name, stats).set("topic", version);
			run.save();
		};
		make("v1");
		const old = ask("v1");
		make("v2");
		const before = readFileSync(index, "utf8");
		old.entry("/blog/1.md", stats).set("topic", "late");
		old.save();
		expect(readFileSync(index, "utf8")).toBe(before);
	});

	it("forgets files that nobody asked for any more", () => {
		const index = place();
		const { stats } = settled("a.md", "x");
		const first = openIndex(index, "v1");
		first.entry("/gone.md", stats).set("topic", 1);
		first.entry("/here.md", stats).set("topic", 1);
		first.save();
		const second = openIndex(index, "v1");
		second.entry("/here.md", stats);
		second.save();
		expect(readFileSync(index, "utf8")).not.toContain("gone.md");
	});
});
