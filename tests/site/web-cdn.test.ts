import { readFileSync } from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { describe, expect, inject, it } from "vitest";
import { headersFor, parseHeaders, parseRedirects } from "#lib/export/host-files.ts";
import { speculationAddress } from "#lib/site/address.ts";
import { headerRules } from "#lib/site/headers.ts";
import { root } from "#tests/support/commands.ts";
import { readSite } from "#tests/support/site.ts";

const site = readSite(inject("sampleSite"));
const recipe = (name: string) => readFileSync(path.join(root, "docs/deploy", name), "utf8");

/** Addresses of every file that readers can ask for, as they ask. */
const addresses = site.files
	.filter((file) => !/^_headers$|^_redirects$|^404\.html$/.test(file))
	.map((file) => `/${file.replace(/(?:^|(?<=\/))index\.html$/, "")}`);

const rules = parseHeaders(site.text("_headers"));
const redirects = parseRedirects(site.text("_redirects"));

describe("CloudFront's functions", () => {
	const load = (name: string) => {
		const context = vm.createContext({});
		vm.runInContext(recipe(name), context);
		return (event: object) => {
			context.event = event;
			return JSON.parse(vm.runInContext("JSON.stringify(handler(event))", context));
		};
	};
	const request = load("cloudfront-request.js");
	const response = load("cloudfront-response.js");

	it("find the file for every address", () => {
		for (const each of addresses) {
			const { uri } = request({ request: { uri: each } });
			expect([each, site.files.includes(uri.slice(1))]).toEqual([each, true]);
		}
	});

	it("lead where _redirects says, and to a slash at the end", () => {
		for (const { from, to } of redirects)
			expect(request({ request: { uri: from } }).headers.location.value).toBe(to);
		expect(request({ request: { uri: "/bread-twice" } })).toMatchObject({
			statusCode: 301,
			headers: { location: { value: "/bread-twice/" } },
		});
	});

	it("send the policies that _headers has", () => {
		for (const uri of addresses) {
			const { headers } = response({ request: { uri }, response: { headers: {} } });
			for (const name of [
				"referrer-policy",
				"permissions-policy",
				"x-content-type-options",
				"cross-origin-opener-policy",
				"speculation-rules",
			])
				expect(headers[name].value).toBe(headersFor(uri, rules).get(name));
			expect(directives(headers["content-security-policy"].value)).toEqual(
				directives(headersFor(uri, rules).get("content-security-policy")),
			);
		}
	});
});

describe("nginx.conf", () => {
	const conf = recipe("nginx.conf");

	it("has the policies that _headers has", () => {
		const policies = [...conf.matchAll(/"(default-src .*)"/g)].map(([, policy]) => directives(policy));
		expect(policies).toEqual(
			["/", "/search/"].map((page) =>
				directives(headersFor(page, headerRules("")).get("content-security-policy")),
			),
		);
		for (const name of [
			"Cross-Origin-Opener-Policy",
			"Permissions-Policy",
			"Referrer-Policy",
			"Speculation-Rules",
			"X-Content-Type-Options",
		]) {
			const [, value] = new RegExp(`add_header ${name} (.*) always;`).exec(conf) ?? [];
			expect([name, unquoted(value)]).toEqual([name, headersFor("/", rules).get(name.toLowerCase())]);
		}
	});

	it("lets the same files be kept for ever, leads to the same places, and knows feeds for what they are", () => {
		const [, pattern = "nothing"] = /~(\S+) "public, max-age=31536000, immutable"/.exec(conf) ?? [];
		for (const each of addresses)
			expect([each, new RegExp(pattern).test(each)]).toEqual([
				each,
				headersFor(each, rules).has("cache-control"),
			]);
		for (const { from, to } of redirects) expect(conf).toContain(`location = ${from} { return 301 ${to}; }`);
		for (const type of ["atom+xml", "rss+xml", "feed+json"])
			expect(conf).toContain(`default_type "application/${type}; charset=utf-8";`);
		expect(conf).toContain(
			`= ${speculationAddress} { types { } default_type ${headersFor(speculationAddress, rules).get("content-type")};`,
		);
	});
});

/** As nginx reads it: between quotes of one kind, those of the other mean themselves. */
const unquoted = (value = ""): string => value.replace(/^(["'])(.*)\1$/, "$2");

const directives = (policy = ""): string[] => policy.split("; ").sort();
