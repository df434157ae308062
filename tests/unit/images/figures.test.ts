import { describe, expect, it } from "vitest";
import { rendered } from "#tests/support/render.ts";

describe("a picture", () => {
	it("alone and without a title stays a paragraph", async () => {
		expect(await rendered("![A car](car.jpg)")).toBe("<p>[picture 0]</p>");
	});

	it("with a title is a figure, and the title its caption, set as a printer would", async () => {
		expect(await rendered(`![A car](car.jpg "It wasn't \\"blue\\" -- bluer...")`)).toBe(
			"<figure>[picture 0]<figcaption>It wasn’t “blue” – bluer…</figcaption></figure>",
		);
	});

	it("has the quotation marks of its language", async () => {
		expect(await rendered(`![Ein Auto](car.jpg "Das \\"blaue\\" Auto")`, "de")).toContain("Das „blaue“ Auto");
	});

	it("says whose it is after `photo:`", async () => {
		const title = "The kitchen, in May. photo: Ana Ruiz / Agency";
		expect(await rendered(`![A kitchen](kitchen.jpg "${title}")`)).toBe(
			"<figure>[picture 0]<figcaption>The kitchen, in May. <small>Photo: Ana Ruiz / Agency</small></figcaption></figure>",
		);
	});

	it("can have a credit and no caption, and a caption that speaks of a photo", async () => {
		expect(await rendered('![A kitchen](kitchen.jpg "Photo: Ana Ruiz")')).toContain(
			"<figcaption><small>Photo: Ana Ruiz</small></figcaption>",
		);
		expect(await rendered('![A kitchen](kitchen.jpg "The other photo: of him. photo: Ana")')).toContain(
			"The other photo: of him. <small>Photo: Ana</small>",
		);
		expect(await rendered('![A kitchen](kitchen.jpg "A telephoto: far off.")')).toContain(
			"<figcaption>A telephoto: far off.</figcaption>",
		);
	});

	it.each([
		["At noon. (Photo by Ana Ruiz/AP)", "At noon. <small>Photo by Ana Ruiz/AP</small>"],
		["(photo: Ana Ruiz)", "<small>Photo: Ana Ruiz</small>"],
		["Mittags. Foto: dpa", "Mittags. <small>Foto: dpa</small>"],
		["At noon (a photo by my sister) and after.", "At noon (a photo by my sister) and after."],
	])("says whose it is in the words of agencies, too: %s", async (title, expected) => {
		expect(await rendered(`![A kitchen](kitchen.jpg "${title}")`)).toContain(
			`<figcaption>${expected}</figcaption>`,
		);
	});

	it("has the line in italics right under it as its caption", async () => {
		const figure = "<figure>[picture 0]<figcaption>At noon. <small>Photo: Ana</small></figcaption></figure>";
		expect(await rendered("![A car](car.jpg)\n*At noon. Photo: Ana*")).toBe(figure);
		expect(await rendered("![A car](car.jpg)  \n*At noon. Photo: Ana*")).toBe(figure);
		expect(await rendered("![A car](car.jpg) *at noon*")).toBe("<p>[picture 0] <em>at noon</em></p>");
		expect(await rendered("![A car](car.jpg)\n*At [noon](https://a.example/).*")).toContain("<p>[picture 0]");
		expect(await rendered('![A car](car.jpg "Ours.")\n*At noon.*')).toContain("<p>[picture 0]");
	});

	it("can lead somewhere, and still have a caption", async () => {
		expect(await rendered('[![A car](car.jpg "Ours.")](https://a.example/)')).toBe(
			'<figure><a href="https://a.example/">[picture 0]</a><figcaption>Ours.</figcaption></figure>',
		);
	});

	it("among words stays where it is", async () => {
		expect(await rendered('Before ![a car](car.jpg "Ours.") after.')).toBe(
			"<p>Before [picture 0] after.</p>",
		);
	});

	it("in a quotation, a list or a note becomes a figure there", async () => {
		expect(await rendered('> ![A car](car.jpg "Ours.")')).toContain("<blockquote>\n<figure>");
		expect(await rendered('- One\n\n  ![A car](car.jpg "Ours.")')).toContain("<figure>");
	});

	it("from elsewhere is words, and makes no figure", async () => {
		expect(await rendered('![A car](https://a.example/car.jpg "Ours.")')).toBe("<p>A car</p>");
	});

	it("has a caption of words, whatever was written there", async () => {
		const title = "<img src=x onerror=run()> &lt;b&gt; photo: <script>run()</script>";
		const html = await rendered(`![A car](car.jpg "${title}")`);
		expect(html).not.toMatch(/<(?:script|img|b)\b/);
		expect(html).toContain("&#x3C;img src=x onerror=run()>");
	});

	it.each(["photo:", "(photo by "])("with a title as long as a book is no trouble: %s", async (label) => {
		const title = `${label}${" ".repeat(60_000)}`;
		expect(await rendered(`![A car](car.jpg "a${title}")`)).toContain("<figcaption>");
	});
});

describe("several pictures in a paragraph of their own", () => {
	const cell = (index: number, inner = `[picture ${index}]`) => `<div style="--ratio:1">${inner}</div>`;

	it("are a gallery, on one line or on several", async () => {
		const gallery = `<div class="gallery">${cell(0)}${cell(1)}</div>`;
		expect(await rendered("![a](a.jpg) ![b](b.jpg)")).toBe(gallery);
		expect(await rendered("![a](a.jpg)\n![b](b.jpg)")).toBe(gallery);
		expect(await rendered("![a](a.jpg)  \n![b](b.jpg)")).toBe(gallery);
	});

	it("each have their own caption, if any", async () => {
		expect(await rendered('![a](a.jpg "First.")\n![b](b.jpg)')).toBe(
			`<div class="gallery"><figure style="--ratio:1">[picture 0]<figcaption>First.</figcaption></figure>${cell(1)}</div>`,
		);
	});

	it("are no gallery with a word between them", async () => {
		expect(await rendered("![a](a.jpg) and ![b](b.jpg)")).toBe("<p>[picture 0] and [picture 1]</p>");
	});
});
