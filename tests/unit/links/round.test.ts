import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import type { LookupFunction } from "node:net";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { LinkRecord } from "#lib/links/history-file.ts";
import { goRound } from "#lib/links/keeper.ts";
import { verdictOf } from "#lib/links/verdict.ts";
import { blogOf } from "#tests/support/blog.ts";
import { root } from "#tests/support/commands.ts";
import {
	type Answering,
	impatient,
	lookup,
	onLoopback,
	quickClock,
	startServer,
	type TestServer,
} from "./support/server.ts";

/** What a server does with addresses that begin so. */
const ways = [
	{ status: 200, state: "fine" },
	{ status: 404, state: "unsure" },
	{ status: 403, state: "unknown" },
	{ status: 301, location: "/0", state: "moved" },
	{ status: 302, location: "/0", state: "fine" },
	{ status: 302, location: "/", state: "home" },
	{ status: 410, state: "unsure" },
	{ status: 308, location: "/0", state: "moved" },
	{ status: 405, state: "unknown" },
	{ status: 200, state: "fine" },
] as const;

const wayOf = (url: string) => ways[Number(/\/way(\d)\//.exec(url)?.[1] ?? 0)] ?? ways[0];

const manyWays: Answering = ({ url = "" }, response) => {
	const way = wayOf(url);
	response.writeHead(way.status, "location" in way ? { location: way.location } : {});
	// A little later, so that requests meet.
	setImmediate(() => response.end());
};

const linksOf = (server: TestServer, count: number, hosts: number, wayOfLink: (index: number) => number) =>
	Array.from({ length: count }, (_, index) =>
		server.url(`host${index % hosts}.test`, `/way${wayOfLink(index)}/${index}`),
	);

/** As many of each way. */
const links = (server: TestServer, count: number, hosts: number): string[] =>
	linksOf(server, count, hosts, (index) => index % ways.length);

/** Most of them fine, as links are. */
const usualLinks = (server: TestServer, count: number, hosts: number): string[] =>
	linksOf(server, count, hosts, (index) => (index % 7 === 0 ? (index / 7) % ways.length : 0));

const never = new AbortController().signal;
const web = onLoopback;

/** A blog folder, and where its rounds write down what they see. */
function newBlog() {
	const folder = blogOf({});
	return { folder, journal: path.join(folder, ".journal") };
}

function recordsIn(folder: string): Record<string, LinkRecord> {
	const file = path.join(folder, "_links.json");
	return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

const round = { today: "2026-06-01", signal: never, web, gap: 0 };

describe("a round", () => {
	it("looks at ten thousand links of fifty hosts, at most two at a time of each", async () => {
		const server = await startServer(manyWays);
		const urls = usualLinks(server, 10_000, 50);
		const blog = newBlog();
		const before = process.memoryUsage().heapUsed;
		const outcome = await goRound({ ...round, ...blog, urls });
		expect(outcome).toEqual({ looked: 10_000, known: 0, left: 0, offline: false });
		expect(server.most.host).toBeLessThanOrEqual(2);
		expect(server.most.all).toBeLessThanOrEqual(24);
		expect(server.most.all).toBeGreaterThan(10);
		const records = recordsIn(blog.folder);
		const wrong = urls.filter(
			(url) => verdictOf(records[url]?.seen ?? [], round.today).state !== wayOf(url).state,
		);
		expect(wrong).toEqual([]);
		expect(process.memoryUsage().heapUsed - before).toBeLessThan(200 * 1024 * 1024);
	}, 240_000);

	it("asks for nothing twice a day, and again the next day", async () => {
		const server = await startServer(manyWays);
		const urls = links(server, 20, 4);
		const blog = newBlog();
		await goRound({ ...round, ...blog, urls });
		const { length } = server.asked;
		const again = await goRound({ ...round, ...blog, urls });
		expect(again).toEqual({ looked: 0, known: 20, left: 0, offline: false });
		expect(server.asked).toHaveLength(length);
		await goRound({ ...round, ...blog, urls, today: "2026-06-02" });
		expect(server.asked).toHaveLength(2 * length);
		const gone = recordsIn(blog.folder)[urls[1] ?? ""];
		expect(verdictOf(gone?.seen ?? [], "2026-06-02")).toEqual({ state: "gone", since: "2026-06-01" });
	});

	it("thinks no more of what was gone on one day, and there again on the next", async () => {
		let status = 404;
		const server = await startServer((_, response) => response.writeHead(status).end());
		const urls = [server.url("fund.test", "/give")];
		const blog = newBlog();
		await goRound({ ...round, ...blog, urls });
		status = 200;
		await goRound({ ...round, ...blog, urls, today: "2026-06-02" });
		expect(recordsIn(blog.folder)[urls[0] ?? ""]?.seen.map(({ saw }) => saw)).toEqual(["gone", "fine"]);
	});

	it("that is told to stop keeps what was found, and the next one goes on from there", async () => {
		const stop = new AbortController();
		const server = await startServer((request, response) => {
			if (server.asked.length === 60) stop.abort();
			manyWays(request, response);
		});
		const urls = links(server, 200, 10);
		const blog = newBlog();
		const outcome = await goRound({ ...round, ...blog, urls, signal: stop.signal });
		expect(outcome.looked).toBeGreaterThan(10);
		expect(outcome.looked + outcome.left).toBe(200);
		expect(Object.keys(recordsIn(blog.folder))).toHaveLength(outcome.looked);
		const rest = await goRound({ ...round, ...blog, urls });
		expect(rest).toEqual({ looked: outcome.left, known: outcome.looked, left: 0, offline: false });
		expect(Object.keys(recordsIn(blog.folder))).toHaveLength(200);
	});

	/** A round over two thousand links, in a process of its own, that gets a signal while it is at it. */
	async function interrupted(signal: NodeJS.Signals) {
		let interrupt = () => {};
		const server = await startServer((_, response) => {
			if (server.asked.length === 400) interrupt();
			response.end();
		});
		const urls = links(server, 2000, 40);
		const folder = blogOf({ addresses: urls.join("\n") });
		const journal = path.join(folder, ".journal");
		const script = path.join(import.meta.dirname, "support/round.ts");
		const child = spawn(
			process.execPath,
			["--import", "tsx", script, folder, journal, path.join(folder, "addresses"), round.today],
			{ cwd: root, stdio: ["ignore", "pipe", "inherit"] },
		);
		let said = "";
		child.stdout.setEncoding("utf8").on("data", (text: string) => {
			said += text;
		});
		interrupt = () => child.kill(signal);
		const [code, by] = await once(child, "close");
		return { code, by, said, folder, journal, urls, asked: new Set(server.asked).size };
	}

	it("that is killed loses at most the links under way", async () => {
		const { by, folder, journal, urls, asked } = await interrupted("SIGKILL");
		expect(by).toBe("SIGKILL");
		const rest = await goRound({ ...round, folder, journal, urls });
		expect(rest.known).toBeGreaterThanOrEqual(asked - 24);
		expect(rest.looked + rest.known).toBe(2000);
		expect(Object.keys(recordsIn(folder))).toHaveLength(2000);
		expect(existsSync(journal)).toBe(false);
	});

	it("that is ended by Ctrl+C says how far it came, and has put that into the history", async () => {
		const { code, said, folder, asked } = await interrupted("SIGINT");
		expect(code).toBe(0);
		const { looked, left, stopped } = JSON.parse(said);
		expect([looked + left, stopped]).toEqual([2000, true]);
		expect(looked).toBeGreaterThanOrEqual(asked - 24);
		expect(Object.keys(recordsIn(folder))).toHaveLength(looked);
	});

	it("is not held up for ever by a host that says nothing", async () => {
		const server = await startServer(({ headers }, response) => {
			if (!headers.host?.startsWith("host0.")) response.end();
		});
		const urls = links(server, 200, 10);
		const blog = newBlog();
		const outcome = await goRound({ ...round, ...blog, urls, web: impatient, clock: quickClock() });
		expect(outcome.looked).toBe(200);
		const silent = server.asked.filter((line) => line.includes("host0.test"));
		expect(silent.length).toBeLessThanOrEqual(2 * 6);
		const { seen = [] } = recordsIn(blog.folder)[urls[190] ?? ""] ?? {};
		expect(verdictOf(seen, round.today)).toMatchObject({
			state: "unknown",
			why: "its host did not answer just now",
		});
	});

	it("takes a host without a name for gone when others have one, and for nothing when none has", async () => {
		const server = await startServer((_, response) => response.end());
		const nameless = Array.from({ length: 60 }, (_, index) => `https://fund${index}.invalid/`);
		const noNames: LookupFunction = (host, _, callback) =>
			callback(Object.assign(new Error(`no ${host}`), { code: "ENOTFOUND" }), "");
		const off = newBlog();
		const offline = await goRound({ ...round, ...off, urls: nameless, web: { ...web, lookup: noNames } });
		expect(offline).toEqual({ looked: 0, known: 0, left: 60, offline: true });
		expect(recordsIn(off.folder)).toEqual({});
		const onlyOurs: LookupFunction = (host, options, callback) =>
			host === "example.com" ? noNames(host, options, callback) : lookup(host, options, callback);
		const blog = newBlog();
		const urls = [...nameless.slice(0, 3), server.url("fund.test", "/")];
		const online = await goRound({ ...round, ...blog, urls, web: { ...web, lookup: onlyOurs } });
		expect(online).toEqual({ looked: 4, known: 0, left: 0, offline: false });
		expect(recordsIn(blog.folder)[nameless[0] ?? ""]?.seen[0]?.saw).toBe("gone");
	});

	it("forgets links that are nowhere any more, when it is told all that there are", async () => {
		const server = await startServer((_, response) => response.end());
		const urls = links(server, 4, 2);
		const blog = newBlog();
		await goRound({ ...round, ...blog, urls });
		await goRound({ ...round, ...blog, urls: urls.slice(0, 1), all: new Set(urls.slice(0, 2)) });
		expect(Object.keys(recordsIn(blog.folder))).toEqual(urls.slice(0, 2).sort());
	});

	it("leaves a pause between two requests to one host", async () => {
		const server = await startServer((_, response) => response.end());
		const clock = quickClock();
		await goRound({ ...round, ...newBlog(), urls: links(server, 6, 1), clock, gap: 200 });
		expect(clock.now()).toBeGreaterThanOrEqual(5 * 200);
	});

	it("does not begin when the history cannot be read, and leaves it as it is", async () => {
		const server = await startServer(manyWays);
		const folder = blogOf({ "_links.json": "{ torn" });
		const journal = path.join(folder, ".journal");
		await expect(goRound({ ...round, folder, journal, urls: links(server, 3, 1) })).rejects.toThrow(
			/_links\.json:1:3.*Unexpected/,
		);
		expect(server.asked).toEqual([]);
		expect(readFileSync(path.join(folder, "_links.json"), "utf8")).toBe("{ torn");
	});
});
