import { appendFileSync, cpSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { headersFor, parseHeaders, parseRedirects } from "#lib/export/host-files.ts";
import { serve } from "#tests/support/commands.ts";
import { temporaryFolder } from "#tests/support/folder.ts";
import { readSite } from "#tests/support/site.ts";

const folder = temporaryFolder();
const sample = inject("sampleSite");
const site = readSite(sample);

/** Addresses of every file that readers can ask for, as they ask. */
const addresses = site.files
	.filter((file) => !/^\.galley$|^_headers$|^_redirects$|^404\.html$/.test(file))
	.map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, "")}`);

const rules = parseHeaders(site.text("_headers"));
const redirects = parseRedirects(site.text("_redirects"));

describe("npm run serve, which reads _headers and _redirects", () => {
	let address: string;
	const out = path.join(folder, "served");

	beforeAll(async () => {
		cpSync(sample, out, { recursive: true });
		address = await serve(out);
	});

	it("sends with each file what _headers says", async () => {
		expect(addresses.length).toBeGreaterThan(80);
		for (const each of addresses) {
			const { status, headers } = await fetch(address + encodeURI(each));
			expect([each, status]).toEqual([each, 200]);
			for (const [name, value] of headersFor(each, rules))
				expect([each, name, headers.get(name)]).toEqual([each, name, value]);
		}
	});

	it("leads where _redirects says", async () => {
		expect(redirects.length).toBeGreaterThan(0);
		for (const { from, to, status } of redirects) {
			const response = await fetch(address + from, { redirect: "manual" });
			expect([from, response.status, response.headers.get("location")]).toEqual([from, status, to]);
		}
	});

	it.each(["/_headers", "/_redirects", "/%5fheaders"])("does not show %s itself", async (file) => {
		expect((await fetch(address + file)).status).toBe(404);
	});

	it("is not ended by an address that is none", async () => {
		for (const odd of ["//", "/%", "/%ff", "/%00", "///a//b", "/?a?b#c"]) {
			const { status } = await fetch(address + odd);
			expect([odd, [200, 400, 404].includes(status)]).toEqual([odd, true]);
		}
		expect((await fetch(`${address}/`)).status).toBe(200);
	});

	it("takes a line that somebody adds, without being started again", async () => {
		appendFileSync(path.join(out, "_headers"), "\n/bread-twice/\n  X-Added: yes\n");
		appendFileSync(path.join(out, "_redirects"), "/toast/* /bread-twice/ 301\n");
		expect((await fetch(`${address}/bread-twice/`)).headers.get("x-added")).toBe("yes");
		const { status, headers } = await fetch(`${address}/toast/burnt`, { redirect: "manual" });
		expect([status, headers.get("location")]).toEqual([301, "/bread-twice/"]);
	});
});
