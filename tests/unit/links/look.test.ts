import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { openClient } from "#lib/links/client.ts";
import { politeTo } from "#lib/links/hosts.ts";
import { lookAt } from "#lib/links/look.ts";
import { freePort } from "#tests/support/commands.ts";
import {
	type Answering,
	impatient,
	onLoopback,
	quickClock,
	startServer,
	type TestServer,
} from "./support/server.ts";

const never = new AbortController().signal;

/** One look at one link, with the web as it is after so many tries. */
async function looking(url: string, isOnline = true, web = onLoopback) {
	const clock = quickClock();
	const client = openClient(web);
	const hosts = politeTo({ perHost: 2, gap: 0 }, clock);
	const means = { client, hosts, clock, isOnline: async () => isOnline };
	try {
		return { ...(await lookAt(new URL(url), means, never)), waits: clock.waits };
	} finally {
		await client.close();
	}
}

/** Answers each path with its redirect, `301 /there`, or its status; `busy` twice, and then well. */
function site(paths: Readonly<Record<string, string>>): Answering {
	return ({ url = "" }, response) => {
		const [status = "404", location] = (paths[url] ?? "404").split(" ");
		const length = status === "200" ? 5 : 0;
		response.writeHead(Number(status), {
			"content-length": length,
			...(location && { location }),
		});
		response.end(length ? "Words" : "");
	};
}

const paths = {
	"/fine": "200",
	"/": "200",
	"/gone": "404",
	"/gone-for-good": "410",
	"/forbidden": "403",
	"/broken": "500",
	"/moved": "301 /fine",
	"/moved-too": "308 http://other.test:PORT/fine",
	"/moved-twice": "301 /moved",
	"/elsewhere-today": "302 /fine",
	"/moved-then-elsewhere": "301 /elsewhere-today",
	"/elsewhere-then-moved": "302 /moved",
	"/moved-to-nothing": "301 /gone",
	"/closed": "302 /",
	"/closed-for-good": "301 /",
	"/index.html": "301 /",
	"/round": "302 /and-round",
	"/and-round": "302 /round",
	"/round-itself": "301 /round-itself",
	"/app": "302 intent://open",
	"/nowhere": "302",
} as const;

async function startSite(): Promise<TestServer> {
	let answer: Answering = () => {};
	const server = await startServer((request, response) => answer(request, response));
	const filled = Object.entries(paths).map(([path, to]) => [path, to.replace("PORT", String(server.port))]);
	answer = site(Object.fromEntries(filled));
	return server;
}

describe("a look at a link", () => {
	it.each([
		["/fine", "fine", undefined],
		["/moved", "moved", "/fine"],
		["/moved-twice", "moved", "/fine"],
		["/elsewhere-today", "fine", undefined],
		["/moved-then-elsewhere", "moved", "/elsewhere-today"],
		["/elsewhere-then-moved", "fine", undefined],
		["/gone", "gone", undefined],
		["/gone-for-good", "gone", undefined],
		["/moved-to-nothing", "gone", undefined],
		["/closed", "home", "/"],
		["/closed-for-good", "home", "/"],
		["/index.html", "moved", "/"],
		["/", "fine", undefined],
		["/forbidden", "unclear", undefined],
		["/broken", "unclear", undefined],
		["/round", "unclear", undefined],
		["/round-itself", "unclear", undefined],
		["/app", "unclear", undefined],
		["/nowhere", "unclear", undefined],
	])("finds %s %s", async (path, saw, to) => {
		const server = await startSite();
		const { finding } = await looking(server.url("fund.test", path));
		expect(finding.saw).toBe(saw);
		expect(finding.to).toBe(to && server.url("fund.test", to));
	});

	it("names the host that a link has moved to", async () => {
		const server = await startSite();
		const { finding } = await looking(server.url("fund.test", "/moved-too"));
		expect(finding).toEqual({ saw: "moved", status: 200, to: server.url("other.test", "/fine") });
	});

	it("gives up after ten redirects", async () => {
		const server = await startServer(({ url = "" }, response) => {
			response.writeHead(302, { location: `/${Number(url.slice(1)) + 1}` }).end();
		});
		const { finding } = await looking(server.url("fund.test", "/1"));
		expect(finding).toEqual({ saw: "unclear", why: "it leads on more than 10 times" });
		expect(server.asked).toHaveLength(11);
	});

	it("asks with HEAD only where that does", async () => {
		const server = await startSite();
		await looking(server.url("fund.test", "/fine"));
		expect(server.asked).toEqual(["HEAD fund.test/fine"]);
	});

	it.each([403, 404, 405, 501])("asks with GET where HEAD is answered %i", async (status) => {
		const server = await startServer(({ method }, response) => {
			response.writeHead(method === "HEAD" ? status : 200).end();
		});
		const { finding, waits } = await looking(server.url("fund.test", "/give"));
		expect(finding).toEqual({ saw: "fine", status: 200 });
		expect(server.asked).toEqual(["HEAD fund.test/give", "GET fund.test/give"]);
		expect(waits).toEqual([]);
	});

	it("does not read a page that has no end", async () => {
		let sent = 0;
		const server = await startServer(({ method }, response) => {
			if (method === "HEAD") {
				response.writeHead(405).end();
				return;
			}
			const chunk = Buffer.alloc(64 * 1024);
			const more = () => {
				if (response.destroyed) return;
				sent += chunk.length;
				if (response.write(chunk)) setImmediate(more);
				else response.once("drain", more);
			};
			more();
		});
		const { finding } = await looking(server.url("fund.test", "/film"));
		expect(finding).toEqual({ saw: "fine", status: 200 });
		expect(sent).toBeLessThan(32 * 1024 * 1024);
	});

	it("tries again, later each time, where the trouble may pass", async () => {
		let busy = 2;
		const server = await startServer((_, response) => response.writeHead(busy-- > 0 ? 503 : 200).end());
		const { finding, waits } = await looking(server.url("fund.test", "/give"));
		expect(finding.saw).toBe("fine");
		expect(waits).toEqual([2000, 8000]);
	});

	it("does as it is asked to by a server that wants to be left alone for a while", async () => {
		let busy = 1;
		const server = await startServer((_, response) => {
			if (busy-- > 0) response.writeHead(429, { "retry-after": "17" }).end();
			else response.writeHead(200).end();
		});
		const { finding, waits } = await looking(server.url("fund.test", "/give"));
		expect(finding.saw).toBe("fine");
		expect(Math.max(...waits)).toBe(17_000);
	});

	it("does not come back today to one that wants to be left alone for an hour", async () => {
		const server = await startServer((_, response) =>
			response.writeHead(429, { "retry-after": "3600" }).end(),
		);
		const { finding } = await looking(server.url("fund.test", "/give"));
		expect(finding).toEqual({ saw: "unclear", status: 429 });
		expect(server.asked).toHaveLength(1);
	});

	it("cannot tell when nothing is answered in time, and does not wait for ever", async () => {
		const server = await startServer(() => {});
		const { finding, silent } = await looking(server.url("fund.test", "/give"), true, impatient);
		expect(finding).toEqual({ saw: "unclear", why: "no answer in time" });
		expect(silent).toBe(true);
		expect(server.asked).toEqual(["HEAD fund.test/give", "GET fund.test/give"]);
	});

	it("cannot tell when the answer comes in drops", async () => {
		const port = await freePort();
		const server = createServer((socket) => {
			socket.write("HTTP/1.1 200 OK\r\n");
			const drops = setInterval(() => socket.write("X-Drop: 1\r\n"), 50);
			socket.on("error", () => {}).once("close", () => clearInterval(drops));
		}).listen(port, "127.0.0.1");
		try {
			const { finding } = await looking(`http://fund.test:${port}/`, true, impatient);
			expect(finding).toEqual({ saw: "unclear", why: "no answer in time" });
		} finally {
			server.close();
		}
	});

	it("cannot tell when what answers speaks another language", async () => {
		const port = await freePort();
		const server = createServer((socket) => {
			socket.on("error", () => {}).end("220 mail.fund.test ready\r\n");
		}).listen(port, "127.0.0.1");
		try {
			const { finding } = await looking(`http://fund.test:${port}/`);
			expect(finding).toEqual({ saw: "unclear", why: "its answer cannot be read" });
		} finally {
			server.close();
		}
	});

	it("cannot tell when nobody listens, or what answers is not what was asked", async () => {
		const nobody = await looking(`http://fund.test:${await freePort()}/`);
		expect(nobody.finding).toEqual({ saw: "unclear", why: "nothing answers there" });
		const server = await startSite();
		const plain = await looking(server.url("fund.test", "/fine").replace("http:", "https:"));
		expect(plain.finding).toEqual({
			saw: "unclear",
			why: "its certificate is not right, and browsers warn of it",
		});
	});

	it("takes a host that nobody knows for gone, unless this machine is off the network", async () => {
		const { finding, offline } = await looking("https://no-such-fund.invalid/give");
		expect(finding).toEqual({ saw: "gone", why: "there is no such host" });
		expect(offline).toBe(false);
		expect((await looking("https://no-such-fund.invalid/give", false)).offline).toBe(true);
	});

	it.each([
		"http://127.0.0.1:PORT/fine",
		"http://0x7f000001:PORT/fine",
		"http://[::1]:PORT/fine",
		"http://[::ffff:127.0.0.1]:PORT/fine",
		"http://10.0.0.1:PORT/fine",
		"http://192.168.1.1/",
		"http://169.254.169.254/latest/meta-data/",
		"http://house.test:PORT/fine",
	])("does not ask %s, which is nobody's but this machine's or its network's", async (written) => {
		const server = await startSite();
		const { mayAsk: _, ...web } = onLoopback;
		const { finding } = await looking(written.replace("PORT", String(server.port)), true, web);
		expect(finding).toEqual({
			saw: "unclear",
			why: "it is on this machine or its own network, where readers cannot go",
		});
		expect(server.asked).toEqual([]);
	});

	it("does not follow a redirect to this machine's own network", async () => {
		const server = await startServer((_, response) =>
			response.writeHead(302, { location: "http://10.1.2.3/admin" }).end(),
		);
		const onlyThis = { ...onLoopback, mayAsk: (address: string) => address === "127.0.0.1" };
		const { finding } = await looking(server.url("fund.test", "/give"), true, onlyThis);
		expect(finding.saw).toBe("unclear");
		expect(finding.why).toMatch(/own network/);
	});

	it("says who is asking", async () => {
		let agent: string | undefined;
		const server = await startServer(({ headers }, response) => {
			agent = headers["user-agent"];
			response.end();
		});
		await looking(server.url("fund.test", "/"));
		expect(agent).toBe(onLoopback.userAgent);
	});
});
