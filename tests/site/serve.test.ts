import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { askPlainly } from "#tests/support/ask-plainly.ts";
import { serve, start } from "#tests/support/commands.ts";

const out = inject("sampleSite");
let address: string;

beforeAll(async () => {
	writeFileSync(path.join(out, "../secret.txt"), "outside the site");
	address = await serve(out);
});

describe("npm run serve", () => {
	it.each(["/", "/bread-twice/", "/archive/2026/"])("shows the page %s", async (page) => {
		const response = await fetch(address + page);
		expect(response.status).toBe(200);
		expect(response.headers.get("content-type")).toMatch(/^text\/html/);
		expect(await response.text()).toContain("Bread, twice");
	});

	it("shows the feed, as XML", async () => {
		const response = await fetch(`${address}/feed.xml`);
		expect(response.headers.get("content-type")).toMatch(/xml/);
	});

	it.each(["/nowhere/", "/after-the-order/", "/nowhere.html", "/desk/"])(
		"answers %s with 404 and the page that says so",
		async (page) => {
			const response = await fetch(address + page);
			expect(response.status).toBe(404);
			expect(await response.text()).toContain("This page is not here");
		},
	);

	it.each([
		"/../secret.txt",
		"/bread-twice/../../secret.txt",
		"/..%2fsecret.txt",
		"/%2e%2e/secret.txt",
		"/..%5csecret.txt",
	])("does not leave its folder for %s", async (target) => {
		const { status, text } = await askPlainly(address, target);
		expect([status, text.includes("outside the site")]).toEqual([404, false]);
	});

	it("says so when the port is taken", async () => {
		const port = new URL(address).port;
		const { code, stderr } = await start("serve", { out, args: ["--port", port] }).ended;
		expect(code).toBe(1);
		expect(stderr).toContain(`Port ${port} is in use: add --port ${Number(port) + 1}`);
	});

	it("asks for a build when there is no site yet", async () => {
		const nothing = path.join(out, "../not-built");
		const { code, stderr } = await start("serve", { out: nothing }).ended;
		expect(code).toBe(1);
		expect(stderr).toContain(`There is no ${nothing} yet: run npm run build first`);
	});
});
