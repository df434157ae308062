import { describe, expect, it } from "vitest";
import { peerBuildFigures, peerLiveFigures, peerWeightFigures } from "#tests/bench/peer-figures.ts";
import { parsePeers } from "#tests/bench/peers.ts";
import { figureTable } from "#tests/bench/tables.ts";
import { names, sizes } from "#tests/bench/typed.ts";

const printed = (results: object) => `${JSON.stringify({ results })}\n\npeer  cold wall s\nhugo  1.56\n`;

const build = (wall: number, foreign = 0) => ({ wall, cpu: 2 * wall, treeRss: 100 * 2 ** 20, foreign });

describe("what other engines took", () => {
	it("is divided by, ours being the first column wherever it was told", () => {
		const results = parsePeers(
			"build",
			printed({
				hugo: { version: "Hugo 0.111", cold: build(1000), warm: build(500), posts: "87/87" },
				ours: { version: "ours 1", cold: build(2000), warm: build(250, 0.2) },
			}),
		);
		const lines = figureTable("", [...results.keys()], peerBuildFigures(results)).split("\n");
		expect(lines[0]).toBe("|  | ours | Hugo 0.111 | ratio |");
		expect(lines[2]).toBe("| build, from nothing | 2.00 s | 1.00 s | 2.00 |");
		expect(lines[5]).toBe("| build, one flag flipped | 0.25 s\\* | 0.50 s | 0.50 |");
		expect(lines).toHaveLength(8);
	});

	it("is not measured of one that failed", () => {
		const live = { coldStart: 900, warmStart: 800, median: 300, p90: 400, foreign: 0 };
		const results = parsePeers(
			"live",
			printed({ ours: { version: "ours 1", ...live }, astro: { version: "Astro 7", error: "no answer" } }),
		);
		const lines = figureTable("", [...results.keys()], peerLiveFigures(results)).split("\n");
		expect(lines[4]).toBe("| an edit, until it is seen | 300 ms | not measured | – |");
	});

	it("is not measured of one that showed no edit", () => {
		const live = { coldStart: 900, warmStart: 800, median: null, p90: null, foreign: null };
		const results = parsePeers("live", printed({ ours: { version: "ours 1", ...live } }));
		expect(peerLiveFigures(results).map(({ of }) => of[0]?.value)).toEqual([0.9, 0.8, undefined, undefined]);
	});

	it("weighs page, style and script together, without fonts and pictures", () => {
		const packed = (bytes: number) => ({ raw: bytes, gzip: bytes / 2, brotli: bytes / 4, requests: 1 });
		const post = { requests: 4, kinds: { html: packed(4000), css: packed(2000), other: packed(90_000) } };
		const results = parsePeers("weight", printed({ ours: { version: "ours 1", post } }));
		const [raw, gzip, brotli, requests] = peerWeightFigures(results).map(({ of }) => of[0]?.value);
		expect([raw, gzip, brotli, requests]).toEqual([6, 3, 1.5, 4]);
	});

	it("is named when it is nothing that can be understood", () => {
		expect(() => parsePeers("build", "no peer called jigsaw\n")).toThrow(
			"Unexpected output of peers.mjs build, expected a line of JSON:\nno peer called jigsaw",
		);
		expect(() => parsePeers("build", printed({ hugo: { version: "Hugo", cold: 1 } }))).toThrow(
			/Unexpected line of peers.mjs build:\n.*results.hugo/s,
		);
	});
});

describe("what a person types", () => {
	it("is numbers of posts, the smallest first and each once", () => {
		expect(sizes("1000, 100,1000")).toEqual([100, 1000]);
	});

	it.each(["", "100,", "ten", "9", "1e3", "-100", "100.5"])("is refused when it is %j", (text) => {
		expect(() => sizes(text)).toThrow(/^Expected/);
	});

	it("is names of engines", () => {
		expect(names("hugo, eleventy-inc")).toEqual(["hugo", "eleventy-inc"]);
		expect(() => names("hugo,--runs")).toThrow(/^Expected/);
		expect(() => names("hugo,")).toThrow(/^Expected/);
	});
});
