import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { askPlainly } from "#tests/support/ask-plainly.ts";
import { post } from "#tests/support/blog.ts";
import { startDevServer } from "#tests/support/dev-server.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";

const posts = path.join(temporaryFolder(), "blog");
let home: string;

beforeAll(async () => {
	writeFiles(posts, {
		"bread.md": post(
			{ title: "Bread", description: "Twice.", date: "2026-05-01", published: true },
			"We baked.",
		),
		"lamps.md": post({ title: "Lamps", description: "Of them.", published: false }, "We gave."),
	});
	({ home } = await startDevServer(posts));
});

const read = (name: string) => readFileSync(path.join(posts, name), "utf8");

const ask = (target: string, headers: Record<string, string>, body?: object) =>
	askPlainly(home, target, headers, body);

describe("a page from elsewhere", () => {
	const port = () => new URL(home).port;
	const order = () => ({ path: `${posts}/bread.md`, to: "draft" });

	it.each(["/", "/lamps/", "/desk/", "/feed.xml", "/desk/changes/", "/search/"])(
		"that had its own name looked up as 127.0.0.1 reads nothing at %s",
		async (target) => {
			const { status, text } = await ask(target, { Host: `evil.example:${port()}` });
			expect(status).toBe(421);
			expect(text).not.toContain("Lamps");
		},
	);

	it.each(["/__nextjs_source-map?filename=app", "/_next/static/chunks/none.js", "//evil.example/"])(
		"gets no answer of Next's own at %s",
		async (target) => {
			expect((await ask(target, { Host: `evil.example:${port()}` })).status).toBe(421);
		},
	);

	it("cannot listen to what Next tells its own pages", async () => {
		const listening = (Host: string, Origin = `http://${Host}`, target = "/_next/hmr?id=1") =>
			ask(target, {
				Host,
				Origin,
				Connection: "Upgrade",
				Upgrade: "websocket",
				"Sec-WebSocket-Version": "13",
				"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
			}).then(({ status }) => status);
		const own = `127.0.0.1:${port()}`;
		await expect(listening(`evil.example:${port()}`)).rejects.toThrow("socket hang up");
		for (const origin of ["http://evil.example", "http://localhost:1", "null"])
			await expect(listening(own, origin)).rejects.toThrow("socket hang up");
		for (const target of ["//evil.example/_next/hmr", "/%ff"])
			await expect(listening(own, home, target)).rejects.toThrow("socket hang up");
		expect(await listening(own)).toBe(101);
	});

	it("loads no part of it, sends it no form, and asks through it for nothing", async () => {
		const own = { Host: `127.0.0.1:${port()}` };
		const part = { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors" };
		expect((await ask("/feed.xml", { ...own, ...part })).status).toBe(421);
		expect((await ask("/", { ...own, Origin: "http://evil.example" }, {})).status).toBe(421);
		for (const target of ["http://evil.example/desk/", "*"])
			expect((await ask(target, own)).status).toBe(421);
	});

	it("may lead there, but not show it in a frame of its own", async () => {
		const link = {
			Host: `127.0.0.1:${port()}`,
			"Sec-Fetch-Site": "cross-site",
			"Sec-Fetch-Mode": "navigate",
		};
		const { status, headers } = await ask("/", link);
		expect([status, headers["x-frame-options"]]).toEqual([200, "SAMEORIGIN"]);
	});

	it("cannot flip a flag: not by another name, not from another origin, not without the word of this start", async () => {
		const { text } = await ask("/desk/", {});
		const token = /"token\\?":\\?"([\w-]{20,})/.exec(text)?.[1] ?? "";
		expect(token).not.toBe("");
		const good = { Host: `127.0.0.1:${port()}`, Origin: home, "X-Galley-Token": token };
		const before = read("bread.md");
		for (const bad of [
			{ ...good, Host: `evil.example:${port()}` },
			{ ...good, Host: `evil.example:${port()}`, Origin: `http://evil.example:${port()}` },
			{ ...good, Origin: "https://evil.example" },
			{ ...good, Origin: "null" },
			{ Host: good.Host, "X-Galley-Token": token },
			{ ...good, "X-Galley-Token": `${token.slice(1)}x` },
			{ Host: good.Host, Origin: home },
		]) {
			expect([403, 421]).toContain((await ask("/desk/flag/", bad, order())).status);
			expect([403, 421]).toContain((await ask("/desk/new/", bad, { title: "Evil" })).status);
		}
		expect(read("bread.md")).toBe(before);
		const outside = await ask("/desk/flag/", good, { path: "/etc/passwd", to: "draft" });
		expect([outside.status, outside.text]).toEqual([404, expect.stringContaining("is not there any more")]);
		expect((await ask("/desk/flag/", good, order())).status).toBe(200);
		expect(read("bread.md")).toContain("published: false");
	});
});
