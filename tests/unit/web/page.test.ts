import { expect, it } from "vitest";
import { toPage } from "#lib/export/page.ts";

const page = (html: string) => toPage(html, { kind: "page", base: "", style: "p{color:red}" });

it("a page says what it may do once, before anything that this could hold for", () => {
	const html = page(
		"<html><head><title>a</title></head><body><p>&lt;head> <code>&lt;head&gt;</code></p></body></html>",
	);
	expect(html.match(/Content-Security-Policy/g)).toHaveLength(1);
	expect(html).toContain('<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy"');
	expect(html).toContain("<style>p{color:red}</style><title>a</title>");
});

it("a style with `$&` in it stands there as it is", () => {
	const html = toPage("<html><head></head></html>", {
		kind: "page",
		base: "",
		style: 'a::after{content:"$&$1"}',
	});
	expect(html).toContain('<style>a::after{content:"$&$1"}</style>');
});

it("elements that hold nothing are closed as HTML has it; what somebody writes of them stands as it is", () => {
	const html = page(
		'<html><head><link rel="a" href="/b"/></head><body><img alt="a <br/> b"/><br></body></html>',
	);
	expect(html).toContain('<link rel="a" href="/b"></head><body><img alt="a <br/> b"');
});
