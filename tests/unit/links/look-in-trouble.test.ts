import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { freePort } from "#tests/support/commands.ts";
import { looking, startSite } from "./support/looking.ts";
import { impatient, startServer } from "./support/server.ts";

describe("a look at a link, where there is trouble,", () => {
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
});
