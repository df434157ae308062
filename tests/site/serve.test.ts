import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { build, serve, start } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";

const folder = temporaryFolder();
let address: string;

beforeAll(async () => {
	const bread = { title: "Bread", description: "Twice.", date: "2026-05-01", published: true };
	const posts = writeFiles(path.join(folder, "blog"), {
		"bread.md": post(bread, "It rose."),
		"draft.md": post({ title: "A draft", published: false }, "Not yet."),
	});
	const out = path.join(folder, "out");
	writeFiles(folder, { "secret.txt": "outside the site" });
	await build(posts, out);
	address = await serve(out);
});

describe("npm run serve", () => {
	it.each(["/", "/bread/", "/archive/2026/"])("shows the page %s", async (page) => {
		const response = await fetch(address + page);
		expect(response.status).toBe(200);
		expect(response.headers.get("content-type")).toMatch(/^text\/html/);
		expect(await response.text()).toContain("Bread");
	});

	it("shows the feed, as XML", async () => {
		const response = await fetch(`${address}/feed.xml`);
		expect(response.headers.get("content-type")).toMatch(/xml/);
	});

	it.each(["/nowhere/", "/draft/", "/nowhere.html", "/desk/"])(
		"answers %s with 404 and the page that says so",
		async (page) => {
			const response = await fetch(address + page);
			expect(response.status).toBe(404);
			expect(await response.text()).toContain("This page is not here");
		},
	);

	it.each(["/..%2fsecret.txt", "/%2e%2e/secret.txt", "/..%5csecret.txt"])(
		"does not leave its folder for %s",
		async (page) => {
			const response = await fetch(address + page);
			expect(await response.text()).not.toContain("outside the site");
		},
	);

	it("says so when the port is taken", async () => {
		const port = new URL(address).port;
		const { code, stderr } = await start("serve", { out: path.join(folder, "out"), args: ["--port", port] })
			.ended;
		expect(code).toBe(1);
		expect(stderr).toContain(`Port ${port} is in use: add --port ${Number(port) + 1}`);
	});

	it("asks for a build when there is no site yet", async () => {
		const out = path.join(folder, "not-built");
		const { code, stderr } = await start("serve", { out }).ended;
		expect(code).toBe(1);
		expect(stderr).toContain(`There is no ${out} yet: run npm run build first`);
	});
});
