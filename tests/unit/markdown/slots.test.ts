import fc from "fast-check";
import { VFile } from "vfile";
import { describe, expect, it } from "vitest";
import { bodyOf } from "#lib/bodies.ts";
import { renderBody } from "#lib/markdown/render.ts";
import { fillSlots, type SlotKind, slot } from "#lib/markdown/slots.ts";
import { parseHtml, shown } from "#tests/unit/support/html.ts";

const kinds: SlotKind[] = ["link", "picture", "ratio", "help", "code"];

/** The slots in what a text becomes. */
function slotsOf(body: string): string[] {
	const { html } = renderBody(new VFile(body), { slug: "a", titleInBody: false });
	expect(html.split("\0").length % 2).toBe(1);
	return html.split("\0").filter((_, index) => index % 2 === 1);
}

describe("a slot", () => {
	it("stands for each link between posts, each picture and each list", () => {
		expect(
			slotsOf("[a](b.md?c=d#e)\n\n![f](g h.jpg)\n\n![f](<g h.jpg>)\n\n::ways-to-help[families]"),
		).toEqual(["link:b.md%3Fc%3Dd%23e", "picture:0", "help:shared-0"]);
	});

	it("is not made for a link that leaves the blog, or stays on the page", () => {
		expect(slotsOf("[a](https://b.example/) [c](#d) [e](mailto:f@g.example) [h](//i.example)")).toEqual([]);
	});

	it.each(kinds)("of the kind `%s` cannot be forged by any way of writing NUL", (kind) => {
		const forged = [
			"\0",
			"&#0;",
			"&#x0;",
			"&#x00;",
			"\\0",
			"\\u0000",
			"%00",
			"&NUL;",
			"\u2400",
			"\ufffd",
		].map((nul) => `${nul}${kind}:0${nul}`);
		for (const text of forged) {
			const written = [
				text,
				`# ${text}`,
				`*${text}*`,
				`\`${text}\``,
				`<b title="${text}">${text}</b>`,
				`[${text}](https://a.example/ "${text}")`,
				`> ${text}`,
				`| ${text} |\n| - |`,
				`a[^${text}]\n\n[^${text}]: ${text}`,
				`\`\`\`${text}\n${text}\n\`\`\``,
				`<p>${text}</p>`,
				`[${text}]: https://a.example/\n\n[${text}]`,
			];
			expect(slotsOf(written.join("\n\n")).filter((found) => !found.startsWith("code:"))).toEqual([]);
		}
	});

	it("cannot be forged, whatever is written", () => {
		const morsel = fc.oneof(
			fc.string(),
			fc.constantFrom(
				"\0",
				"&#0;",
				"&#x0;",
				"link:",
				"picture:0",
				"help:a",
				"code:0",
				"ratio:0",
				"<b>",
				"`",
				"*",
				"\n",
				'"',
				"&",
			),
		);
		fc.assert(
			fc.property(fc.array(morsel), (parts) => {
				const body = parts.join("").replace(/[[\]()]/g, "");
				expect(slotsOf(body).filter((found) => !/^(?:code:\d+|link:)/.test(found))).toEqual([]);
			}),
		);
	});

	it.each(kinds)("of the kind `%s` cannot be forged by a formula", async (kind) => {
		for (const nul of ["\\char0", '\\char"0', "\\char'0"]) {
			const tex = `\\text{${nul}{}${kind}:0${nul}{}}`;
			const source = { path: "a.md", file: "/a.md", slug: "a", titleInBody: false };
			const { html, findings } = await bodyOf({ ...source, body: `A $$${tex}$$ b\n\n$$\n${tex}\n$$` });
			expect(html).not.toContain("\0");
			expect(html).toContain("<code>\\text{");
			expect(findings.map(({ place }) => place && "start" in place && place.start.line)).toEqual([1, 3]);
		}
	});

	it("carries any value there and back", () => {
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), (value) => {
				const found: string[] = [];
				const link = (url: string) => {
					found.push(url);
					return "";
				};
				fillSlots(`a${slot("link", value)}b`, { link, picture: () => "", ratio: () => 1 });
				expect(found).toEqual([value]);
			}),
		);
	});

	it("filled with a link stays inside its attribute", () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(..."\"'<>&;=/ aé\n\\") }), (url) => {
				const fillings = { link: () => url, picture: () => "", ratio: () => 1 };
				const [part] = fillSlots(`<a href="${slot("link", "a")}">b</a>`, fillings);
				const tree = parseHtml(part && "html" in part ? part.html : "");
				expect(tree.children).toHaveLength(1);
				const properties = tree.children[0]?.type === "element" ? tree.children[0].properties : {};
				expect(properties).toEqual({ href: url.replace(/\r\n?/g, "\n").replaceAll("\0", "\ufffd") });
			}),
		);
	});
});

describe("text for readers", () => {
	it("keeps what was written: words, marks and addresses as they stand", async () => {
		const html = await shown('A < B & "C" in `x < y & z`, <https://a.example/?b&c>\n');
		expect(html).toContain("A &#x3C; B &#x26; “C” in <code>x &#x3C; y &#x26; z</code>");
		expect(html).toContain('<a href="https://a.example/?b&#x26;c">https://a.example/?b&#x26;c</a>');
	});
});
