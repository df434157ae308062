import { describe, expect, it } from "vitest";
import { toPage } from "#lib/export/page.ts";

const page = (html: string) => toPage({ status: 200, text: html }, { kind: "page", base: "" });

const shell = '<!DOCTYPE html><html id="__next_error__" lang="en"><head></head><body></body></html>';

describe("a page of the compiled app", () => {
	it("is refused when it is an empty shell, which its first element says", () => {
		expect(page(shell)).toBeUndefined();
		expect(
			page(shell.replace('id="__next_error__" lang="en"', 'lang="en" id="__next_error__"')),
		).toBeUndefined();
	});

	it("may speak of such a shell, and of the app's own files", () => {
		const words =
			'<p>id="__next_error__" and /_next/static/../../../README.md</p><pre>&lt;html id="__next_error__"></pre>';
		const html = `<!DOCTYPE html><html lang="en"><head></head><body>${words}</body></html>`;
		expect(page(html)).toBe(html);
	});

	it("says what it may do once, before anything that this could hold for", () => {
		const meta = '<meta charSet="utf-8"/>';
		const html = page(`<html><head>${meta}<title>a</title></head><body><p>${meta}</p></body></html>`);
		expect(html?.match(/Content-Security-Policy/g)).toHaveLength(1);
		expect(html).toContain(`<head>${meta}<meta http-equiv="Content-Security-Policy"`);
	});
});
