import { describe, expect, it } from "vitest";
import {
	headersFor,
	parseHeaders,
	parseRedirects,
	redirectFor,
	writeHeaders,
	writeRedirects,
} from "#lib/export/host-files.ts";
import { headerRules, policyFor, redirectsOf } from "#lib/site/headers.ts";

const csp = "content-security-policy";
const bases = ["", "/blog"];

const none = new Map<string, string>();

describe("_headers", () => {
	it.each(bases)("is read as it was written, for a blog under “%s”", (base) => {
		const rules = headerRules(base);
		const read = parseHeaders(writeHeaders(rules));
		expect(read).toEqual(rules.map((rule) => ({ without: [], ...rule })));
	});

	it("allows no script on any page but the search page, and what belongs to it", () => {
		const policy = (path: string) => headersFor(path, headerRules("")).get(csp);
		for (const page of ["/", "/bread/", "/tags/bread/", "/404.html", "/searching/"])
			expect(policy(page)).toContain("script-src 'none'");
		for (const page of ["/search/", "/search/index.html", "/pagefind/2024/pagefind-worker.js"]) {
			expect(policy(page)).toContain("script-src 'self' 'wasm-unsafe-eval'");
			expect(policy(page)).not.toContain("'none';,");
			expect(policy(page)?.match(/default-src/g)).toHaveLength(1);
		}
	});

	it("says the same on a host that joins the values of two rules as on one that takes the later", () => {
		for (const path of [
			"/",
			"/search/",
			"/feed.xml",
			"/tags/bread/rss.xml",
			"/cards/1.png",
			"/pagefind/2024/index/1",
		]) {
			const later = new Map<string, string>();
			for (const rule of headerRules("").filter((each) => headersFor(path, [each]).size > 0))
				for (const [name, value] of rule.headers) later.set(name.toLowerCase(), value);
			expect([path, headersFor(path, headerRules(""))]).toEqual([path, later]);
		}
	});

	it.each(bases)(
		"lets what is named by its content be kept for ever, and nothing else, under “%s”",
		(base) => {
			const cache = (path: string) => headersFor(base + path, headerRules(base)).get("cache-control");
			for (const file of ["/fonts/a.woff2", "/pictures/1.jpg", "/cards/1.png"])
				expect(cache(file)).toBe("public, max-age=31536000, immutable");
			for (const file of [
				"/",
				"/bread/",
				"/feed.xml",
				"/favicon.svg",
				"/search.js",
				"/pagefind/2024/pagefind.js",
			])
				expect(cache(file)).toBeUndefined();
		},
	);

	it.each(bases)("names feeds for what they are, under “%s”", (base) => {
		const type = (path: string) => headersFor(base + path, headerRules(base)).get("content-type");
		expect(type("/feed.xml")).toBe("application/atom+xml; charset=utf-8");
		expect(type("/tags/bread/rss.xml")).toBe("application/rss+xml; charset=utf-8");
		expect(type("/tags/bread/feed.json")).toBe("application/feed+json; charset=utf-8");
		expect(type("/tags/bread/")).toBeUndefined();
	});

	it("keeps to what hosts take: at most a hundred rules, one wildcard each, at the end", () => {
		const rules = headerRules("/blog");
		expect(rules.length).toBeLessThanOrEqual(100);
		for (const { path } of rules) expect(path).toMatch(/^\/[^*]*\*?$/);
	});

	it("is read by somebody who wrote it with a comment, blank lines and tabs", () => {
		const rules = parseHeaders("# mine\n\n/a/*\n\tX-One:  1: 2 \n\n  # more\n\n/b\n  X-Two: 2\n");
		expect(headersFor("/a/b/c", rules)).toEqual(new Map([["x-one", "1: 2"]]));
		expect(headersFor("/b/", rules)).toEqual(new Map([["x-two", "2"]]));
	});
});

describe("a page's own policy", () => {
	it("forbids everything that is not named", () => {
		for (const kind of ["page", "search"] as const) {
			const directives = policyFor(kind).split("; ");
			expect(directives).toContain("default-src 'none'");
			expect(directives).toContain("base-uri 'none'");
			expect(directives).toContain("form-action 'none'");
			expect(policyFor(kind)).not.toMatch(/https?:|\*|'unsafe-eval'|script-src[^;]*'unsafe-inline'/);
			// A meta element cannot say this, and a browser would complain.
			expect(policyFor(kind)).not.toContain("frame-ancestors");
		}
	});
});

describe("_redirects", () => {
	it.each(bases)("is read as it was written, for a blog under “%s”", (base) => {
		expect(parseRedirects(writeRedirects(redirectsOf(base, none)))).toEqual(redirectsOf(base, none));
	});

	it.each([
		["/feed/", "/feed.xml", 301],
		["/feed", "/feed.xml", 301],
		["/atom.xml", "/feed.xml", 301],
		["/rss", "/rss.xml", 301],
	])("leads from %s to %s", (from, to, status) => {
		expect(redirectFor(from, redirectsOf("", none))).toMatchObject({ to, status });
		expect(redirectFor(from, redirectsOf("/blog", none))).toMatchObject({ to: `/blog${to}`, status });
	});

	it.each([
		["/blog/", "/"],
		["/blog", "/"],
		["/blog/bread/", "/bread/"],
		["/blog/tags/bread/feed.xml", "/tags/bread/feed.xml"],
	])("shows at %s, for a blog under /blog, what is at %s", (from, to) => {
		expect(redirectFor(from, redirectsOf("/blog", none))).toMatchObject({ to, status: 200 });
	});

	it.each(["/", "/bread/", "/feed.xml", "/feeds/", "/blogs/x/"])("leaves %s alone", (path) => {
		expect(redirectFor(path, redirectsOf("/blog", none))).toBeUndefined();
	});

	it("fills in the parts of a path that somebody named", () => {
		const rules = parseRedirects("/p/:year/:name /:name/ 301\n/old/* /:splat\n");
		expect(redirectFor("/p/2026/bread/", rules)).toMatchObject({ to: "/bread/" });
		expect(redirectFor("/old/a/b", rules)).toMatchObject({ to: "/a/b", status: 301 });
	});
});
