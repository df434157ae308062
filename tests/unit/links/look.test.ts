import { describe, expect, it } from "vitest";
import { looking, startSite } from "./support/looking.ts";
import { onLoopback, startServer } from "./support/server.ts";

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
