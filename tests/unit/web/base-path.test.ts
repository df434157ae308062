import { describe, expect, it } from "vitest";
import { underBase } from "#lib/export/base-path.ts";
import { splitUrl } from "#lib/site/address.ts";

const moved = (html: string) => underBase(html, "/blog");

describe("a blog under /blog", () => {
	it.each([
		['<a href="/">', '<a href="/blog/">'],
		['<a class="x" href="/bread/#part" id="y">', '<a class="x" href="/blog/bread/#part" id="y">'],
		["<a href='/bread/'>", "<a href='/blog/bread/'>"],
		["<a href=/bread/>", "<a href=/blog/bread/>"],
		['<img alt="/bread/" src="/pictures/1.jpg">', '<img alt="/bread/" src="/blog/pictures/1.jpg">'],
		['<link rel="manifest" href="/m"/>', '<link rel="manifest" href="/blog/m"/>'],
		[
			'<script type="module" src="/search.js"></script>',
			'<script type="module" src="/blog/search.js"></script>',
		],
		[
			'<source srcset="/p/1.avif 480w, /p/2.avif 720w,/p/3.avif 1080w">',
			'<source srcset="/blog/p/1.avif 480w, /blog/p/2.avif 720w,/blog/p/3.avif 1080w">',
		],
		[
			'<style>@font-face{src:url(/_next/a.woff2)format("woff2"),url("/b")}</style>',
			'<style>@font-face{src:url(/blog/_next/a.woff2)format("woff2"),url("/blog/b")}</style>',
		],
		['<a href="/a?x=1&amp;y=/z">', '<a href="/blog/a?x=1&amp;y=/z">'],
	])("moves %s", (from, to) => {
		expect(moved(from)).toBe(to);
	});

	it.each([
		'<a href="https://other.example/bread/">',
		'<a href="//other.example/">',
		'<a href="#part">',
		'<a href="">',
		"<a href>",
		'<a href="mailto:a@b.example">',
		'<p title="/bread/">/bread/ url(/bread/) href="/bread/"</p>',
		'<code>&lt;a href="/bread/"&gt;</code>',
		'<script type="application/ld+json">{"a":"href=\\"/bread/\\""}</script>',
		'<meta name="description" content="/bread/">',
	])("leaves %s alone", (html) => {
		expect(moved(html)).toBe(html);
	});

	it("moves each of many addresses once", () => {
		const html = '<a href="/a/">a</a><a href="/a/">a</a><style>a{b:url(/a/)}</style><a href="/a/">/a/</a>';
		const to =
			'<a href="/blog/a/">a</a><a href="/blog/a/">a</a><style>a{b:url(/blog/a/)}</style><a href="/blog/a/">/a/</a>';
		expect(moved(html)).toBe(to);
	});

	it("is the page as it was when the blog is at the top of its host", () => {
		const html = '<a href="/bread/">bread</a>';
		expect(underBase(html, "")).toBe(html);
	});
});

describe("the blog's url", () => {
	it.each([
		["https://example.org", "https://example.org", ""],
		["https://example.org/", "https://example.org", ""],
		["https://example.org/blog", "https://example.org", "/blog"],
		["https://example.org/blog/", "https://example.org", "/blog"],
		["https://example.org/a/b//", "https://example.org", "/a/b"],
		["https://example.org//blog/", "https://example.org", "/blog"],
		["https://example.org//", "https://example.org", ""],
		["https://example.org///a//b///", "https://example.org", "/a/b"],
		["https://EXAMPLE.org:8443/Blog/", "https://example.org:8443", "/Blog"],
		["https://example.org/my blog/", "https://example.org", "/my%20blog"],
		["https://example.org/a(b)'c&d/", "https://example.org", "/a%28b%29%27c%26d"],
		[undefined, "http://localhost:3000", ""],
	])("%s is a host and a path", (url, origin, base) => {
		expect(splitUrl(url)).toEqual({ origin, base });
	});
});
