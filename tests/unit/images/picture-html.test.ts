import { describe, expect, it } from "vitest";
import type { Picture } from "#lib/images/variants.ts";
import { pictureElement, plainPicture } from "#lib/site/picture-html.ts";

const picture: Picture = {
	hash: "abc",
	source: "/home/ruth/posts/a.jpg",
	width: 4032,
	height: 3024,
	alpha: false,
	drawn: false,
	animated: false,
	located: false,
	colour: "#a0b0c0",
};
const small = { ...picture, width: 60, height: 40 };
const later = { sizes: "(min-width: 45rem) 41.3rem, 90vw", first: false };
const reference = { src: "a.jpg", alt: 'A "car" & <b>' };

describe("a page shows a picture", () => {
	const html = pictureElement(picture, reference, later);

	it("in the best type first, at several widths, and in one for everybody else", () => {
		expect(html).toMatch(
			/^<picture><source type="image\/avif" .*><source type="image\/webp" .*><img src="\/pictures\/abc-1080.jpg" .*><\/picture>$/,
		);
		expect(html).toContain(
			'srcset="/pictures/abc-720.webp 720w, /pictures/abc-1440.webp 1440w" sizes="(min-width: 45rem) 41.3rem, 90vw"',
		);
	});

	it("with the size and the colour of what is to come, so that nothing moves", () => {
		expect(html).toContain('width="1080" height="810"');
		expect(html).toContain('style="background:#a0b0c0"');
	});

	it("with its words, as words", () => {
		expect(html).toContain('alt="A &quot;car&quot; &amp; &lt;b>"');
	});

	it("when the reader comes near it; the first at once", () => {
		expect(html).toContain('loading="lazy"');
		expect(html).not.toContain("fetchpriority");
		const first = pictureElement(picture, reference, { ...later, first: true });
		expect(first).toContain('fetchpriority="high"');
		expect(first).not.toContain("lazy");
	});

	it("that is small as it is, in one width", () => {
		expect(pictureElement(small, reference, later)).toMatch(
			/<source type="image\/avif" srcset="\/pictures\/abc-60.avif"><source .*width="60" height="40"/,
		);
	});

	it("that something shows through without a colour behind", () => {
		expect(pictureElement({ ...picture, alpha: true }, reference, later)).not.toContain("background");
	});

	it("that was taken upright as one, which the style sets narrower", () => {
		expect(pictureElement({ ...picture, width: 3024, height: 4032 }, reference, later)).toContain(
			'class="upright"',
		);
	});

	it("that moves as one that does not, for readers who have asked for that", () => {
		expect(pictureElement({ ...small, animated: true }, reference, later)).toMatch(
			/^<picture><source media="\(prefers-reduced-motion: reduce\)" srcset="\/pictures\/abc-60-still.webp"><img src="\/pictures\/abc-60.webp"/,
		);
	});

	it("and does not say where it lay on the author's machine", () => {
		expect(html).not.toContain("ruth");
	});
});

it("a feed shows a picture as one element, by its whole address", () => {
	expect(plainPicture(picture, { ...reference, title: "Ours" }, "https://blog.example")).toBe(
		'<img src="https://blog.example/pictures/abc-1080.jpg" width="1080" height="810" alt="A &quot;car&quot; &amp; &lt;b>" title="Ours">',
	);
});
