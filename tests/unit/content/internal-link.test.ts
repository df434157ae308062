import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Addresses, resolveLink } from "#lib/content/internal-link.ts";

const addresses: Addresses = {
	pages: new Map([
		["/", "public"],
		["/first-light/", "public"],
		["/café/", "public"],
		["/the-long-drive/", "public"],
		["/draft/", "hidden"],
		["/feed.xml", "public"],
	]),
	aliases: new Map([
		["/dawn/", "/first-light/"],
		["/2019/dawn.html", "/first-light/"],
	]),
	files: new Map([
		["first-light.md", "/first-light/"],
		["café au lait.md", "/café/"],
		["the-long-drive/index.md", "/the-long-drive/"],
		["_pages/draft.md", "/draft/"],
	]),
};

const from = (url: string, file = "the-long-drive/index.md", address = "/the-long-drive/") =>
	resolveLink(url, { file, address }, addresses)?.href;

describe("a link between posts", () => {
	it.each([
		["by file, from a folder", "../first-light.md", "/first-light/"],
		["by file, with a dot", "./index.md", "/the-long-drive/"],
		["by file, percent-encoded", "../caf%C3%A9%20au%20lait.md", "/caf%C3%A9/"],
		["by file, as it is typed", "../café au lait.md", "/caf%C3%A9/"],
		["by file, decomposed", "../cafe\u0301 au lait.md", "/caf%C3%A9/"],
		["by file, with a heading", "../first-light.md#end", "/first-light/#end"],
		["by file, with a question", "../first-light.md?a#b", "/first-light/?a#b"],
		["by file, further up than there is", "../../../first-light.md", "/first-light/"],
		["by address", "/first-light/", "/first-light/"],
		["by address, without the last slash", "/first-light", "/first-light/"],
		["by address, relative", "../first-light/#end", "/first-light/#end"],
		["by address, percent-encoded", "/caf%C3%A9/", "/caf%C3%A9/"],
		["by address, as it is typed", "/café", "/caf%C3%A9/"],
		["by an address that it had", "/dawn", "/first-light/"],
		["by an address that it had elsewhere", "/2019/dawn.html#end", "/first-light/#end"],
		["to the home page", "/", "/"],
		["to the home page, relative", "..", "/"],
		["to a file of the site", "/feed.xml", "/feed.xml"],
		["to itself", "?a#b", "/the-long-drive/?a#b"],
	])("leads there: %s", (_how, url, href) => {
		expect(from(url)).toBe(href);
	});

	it("by file is looked up where the file stands, by address where the page stands", () => {
		expect(from("first-light.md", "second.md", "/second/")).toBe("/first-light/");
		expect(from("first-light", "second.md", "/second/")).toBeUndefined();
		expect(from("../first-light", "second.md", "/second/")).toBe("/first-light/");
	});

	it("knows a hidden page from one for readers", () => {
		const place = { file: "first-light.md", address: "/first-light/" };
		expect(resolveLink("_pages/draft.md", place, addresses)).toEqual({ href: "/draft/", audience: "hidden" });
		expect(resolveLink("/draft", place, addresses)).toEqual({ href: "/draft/", audience: "hidden" });
	});

	it.each([
		"nowhere.md",
		"/nowhere/",
		"first-light.MD",
		"first%2Dlight.md%00",
		"%",
		"/%E0%A4%A",
		"/First-Light/",
		"\\\\",
		"/\\",
		"\\\\[",
		"/\t/[",
		" //[",
		"javascript",
		"/first-light/index.html",
		"\ud800",
		"/\ud800/",
	])("leads nowhere, and stops nothing: %j", (url) => {
		expect(from(url, "second.md", "/second/")).toBeUndefined();
	});

	it("stops nothing, whatever is written, and leads only to pages that are there", () => {
		fc.assert(
			fc.property(fc.string({ unit: "binary" }), fc.webPath(), (typed, webPath) => {
				for (const url of [typed, webPath, `../${typed}`, `/${typed}.md`]) {
					const href = from(url) ?? "/";
					expect([...addresses.pages.keys()]).toContain(decodeURI(href.replace(/[?#].*$/s, "")));
				}
			}),
		);
	});
});
