import { DomUtils } from "htmlparser2";
import { describe, expect, inject, it } from "vitest";
import { extrasIn } from "#tests/support/picture-parts.ts";
import { elements, readSite, textOf } from "#tests/support/site.ts";

const site = readSite(inject("sampleSite"));
const drive = site.html("the-long-drive/index.html");
const images = elements(drive, "img");

/** Most of a page's weight; a picture as wide as the text on a dense screen. Bytes. */
const heaviest = 120_000;

describe("on the page of a post with pictures", () => {
	it("the first is fetched at once, the others when the reader comes near", () => {
		expect(images.map(({ attribs }) => attribs.loading)).toEqual([undefined, "lazy", "lazy"]);
		expect(images.map(({ attribs }) => attribs.fetchpriority)).toEqual(["high", undefined, undefined]);
	});

	it("each is offered in two types, at several widths, and says how large it will be and of what colour", () => {
		for (const image of images) {
			const sources = DomUtils.getElementsByTagName("source", image.parent ?? []);
			expect(sources.map(({ attribs }) => attribs.type)).toEqual(["image/avif", "image/webp"]);
			for (const { attribs } of sources) expect(attribs.srcset).toMatch(/ 720w.*, .* 1440w/);
			expect(image.attribs).toMatchObject({
				width: expect.stringMatching(/^\d+$/),
				height: expect.stringMatching(/^\d+$/),
				alt: expect.stringMatching(/\w/),
				style: expect.stringMatching(/^background:#[\da-f]{6}$/),
			});
		}
	});

	it("the one with a title is a figure with a caption, in no paragraph", () => {
		const [figure, ...more] = elements(drive, "figure");
		expect(more).toEqual([]);
		const [caption] = DomUtils.getElementsByTagName("figcaption", figure ?? []);
		expect(caption && textOf(caption)).toMatch(/^The road over the top, about twenty to five\./);
		expect(DomUtils.getElementsByTagName("picture", figure ?? [])).toHaveLength(1);
		expect(figure?.parent && "name" in figure.parent && figure.parent.name).toBe("div");
	});
});

it("the home page shows the newest post by its first picture", () => {
	const [image, ...more] = elements(site.html("index.html"), "img");
	const [first] = elements(site.html("the-garden-in-november/index.html"), "img");
	expect(more).toEqual([]);
	expect(image?.attribs.src).toBe(first?.attribs.src);
});

it("feeds show each picture as one element, at its whole address", () => {
	const feed = site.text("feed.xml");
	expect(feed).toMatch(/&(?:#x3C|lt);img src="https:\/\/small-hours\.example\/pictures\/[\da-f]+-1080\.jpg"/);
	expect(feed).not.toMatch(/srcset|(?:&#x3C;|&lt;)(?:picture|source)/);
});

it("no picture of the site has anything in it but the picture, nor is too heavy", () => {
	const pictures = site.files.filter((file) => file.startsWith("pictures/"));
	expect(pictures.length).toBeGreaterThan(20);
	for (const file of pictures) {
		expect([file, extrasIn(site.bytes(file))]).toEqual([file, []]);
		expect(site.bytes(file).length, file).toBeLessThan(heaviest);
	}
});
