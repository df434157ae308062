import { describe, expect, it } from "vitest";
import { looking, startSite } from "./support/looking.ts";
import { onLoopback, startServer } from "./support/server.ts";

describe("a look at a link", () => {
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
});
