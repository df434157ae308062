import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { hashOf } from "#lib/images/cache.ts";
import { inspect } from "#lib/images/inspect.ts";
import { makeVariants } from "#lib/images/make.ts";
import { filesOf, type Picture, type Variant } from "#lib/images/variants.ts";
import { extrasIn } from "#tests/support/picture-parts.ts";
import { animation, bands, erased, fromTelephone, hidden } from "#tests/support/picture-samples.ts";

const formats = ["jpeg", "png", "webp", "avif", "tiff"] as const;

interface Made {
	readonly picture: Picture;
	readonly files: readonly (readonly [Variant, Buffer])[];
}

async function make(bytes: Buffer, wanted?: (variant: Variant) => boolean): Promise<Made> {
	const picture = { ...(await inspect(bytes)), hash: hashOf(bytes), source: "/posts/a.jpg" };
	const files: [Variant, Buffer][] = [];
	const variants = filesOf(picture).filter((variant) => wanted?.(variant) ?? true);
	for await (const [variant, made] of makeVariants(bytes, picture, variants)) files.push([variant, made]);
	return { picture, files };
}

/** The colour at a place, from 0 to 1 of the height. */
async function colourAt(bytes: Buffer, share: number): Promise<number[]> {
	const { data, info } = await sharp(bytes)
		.toColourspace("srgb")
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const at = (Math.floor(info.height * share) * info.width + (info.width >> 1)) * info.channels;
	return [...data.subarray(at, at + 3)];
}

/** How far apart the colours are in the middle, where nothing is to be seen; of all frames. */
async function unseenIn(bytes: Buffer): Promise<number> {
	const { data, info } = await sharp(bytes, { animated: true }).raw().toBuffer({ resolveWithObject: true });
	const { width, height, channels, pageHeight = height } = info;
	expect(channels).toBe(4);
	let [least, most] = [255, 0];
	for (let y = pageHeight >> 2; y < height; y += pageHeight >> 1) {
		for (let x = width >> 2; x < (width >> 2) * 3; x++) {
			const at = (y * width + x) * 4;
			expect(data[at + 3]).toBe(0);
			least = Math.min(least, data[at] ?? 0);
			most = Math.max(most, data[at] ?? 0);
		}
	}
	return most - least;
}

function expectColour(found: readonly number[], expected: readonly number[], tolerance = 12): void {
	const distance = Math.max(...expected.map((channel, index) => Math.abs(channel - (found[index] ?? 0))));
	expect(distance, `${found} is not ${expected}`).toBeLessThanOrEqual(tolerance);
}

const [red, blue] = [
	[0xc0, 0x20, 0x20],
	[0x20, 0x20, 0xc0],
];

describe("each file that readers get of a picture", () => {
	it.each(["jpeg", "png", "webp"] as const)(
		"from a %s has the type and size that its page says",
		async (format) => {
			const { files } = await make(await bands(1600, 1000).toFormat(format).toBuffer());
			expect(files).toHaveLength(7);
			for (const [{ name, width, height, kind }, bytes] of files) {
				const { format, compression, ...metadata } = await sharp(bytes).metadata();
				expect([name, metadata.width, metadata.height]).toEqual([name, width, height]);
				expect(format === "heif" && compression === "av1" ? "avif" : format).toBe(kind);
			}
		},
	);

	it.each(formats.slice(0, 4))("from a %s has nothing in it but the picture", async (format) => {
		const source = await (await fromTelephone(bands(700, 500))).toFormat(format).toBuffer();
		expect(source.includes(hidden)).toBe(true);
		for (const [{ name }, bytes] of (await make(source)).files) {
			expect([name, extrasIn(bytes)]).toEqual([name, []]);
			expect(bytes.includes(hidden)).toBe(false);
			const { exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata();
			expect({ exif, xmp, iptc, icc, comments }).toEqual({});
		}
	});

	it("stands upright", async () => {
		const lying = await sharp(await bands(900, 600).png().toBuffer())
			.rotate(-90)
			.png()
			.toBuffer();
		const source = await (await fromTelephone(sharp(lying), 6)).jpeg().toBuffer();
		for (const [{ width, height }, bytes] of (await make(source)).files) {
			expect(width).toBeGreaterThan(height);
			expectColour(await colourAt(bytes, 0.1), red);
			expectColour(await colourAt(bytes, 0.9), blue);
		}
	});

	it("has the colours that a wide profile meant", async () => {
		const source = await bands(700, 500).withIccProfile("p3").jpeg({ quality: 95 }).toBuffer();
		expect((await sharp(source, { ignoreIcc: true }).metadata()).icc).toBeDefined();
		const untouched = await sharp(source, { ignoreIcc: true }).raw().toBuffer();
		expect(Math.abs((untouched[0] ?? 0) - 0xc0)).toBeGreaterThan(8);
		for (const [, bytes] of (await make(source)).files) expectColour(await colourAt(bytes, 0.1), red);
	});

	it("is in colours of light when the source was in colours of ink, or in grey", async () => {
		const ink = await bands(700, 500).toColourspace("cmyk").jpeg().toBuffer();
		expect((await sharp(ink).metadata()).space).toBe("cmyk");
		for (const [, bytes] of (await make(ink)).files) expectColour(await colourAt(bytes, 0.1), red, 60);
		const grey = await bands(700, 500).greyscale().toColourspace("b-w").png().toBuffer();
		for (const [, bytes] of (await make(grey)).files) {
			const [first = 0, second = 0, third = 0] = await colourAt(bytes, 0.1);
			expect(Math.max(first, second, third) - Math.min(first, second, third)).toBeLessThan(6);
		}
	});

	it("lets through what the source let through", async () => {
		const source = await bands(700, 500).ensureAlpha(0.5).png().toBuffer();
		const { files } = await make(source);
		expect(files.map(([{ kind }]) => kind)).toContain("png");
		for (const [, bytes] of files) {
			expect((await sharp(bytes).metadata()).hasAlpha).toBe(true);
			expect(extrasIn(bytes)).toEqual([]);
		}
	});

	it.each([
		[400, 200],
		[800, 400],
		[1600, 900],
	])("has nothing left of what was erased from one of %i by %i pixels", async (width, height) => {
		const source = await sharp(erased(width, height), { raw: { width, height, channels: 4 } })
			.png()
			.toBuffer();
		expect(await unseenIn(source)).toBe(255);
		for (const [{ name }, bytes] of (await make(source)).files) {
			expect(await unseenIn(bytes), name).toBeLessThan(40);
		}
	});

	it("is there for a picture of one pixel, and for a strip", async () => {
		const one = sharp({ create: { width: 1, height: 1, channels: 3, background: "#c02020" } });
		for (const [, bytes] of (await make(await one.jpeg().toBuffer())).files) {
			expectColour(await colourAt(bytes, 0), red);
		}
		const { files } = await make(await bands(3000, 4).png().toBuffer());
		expect(files.map(([{ height }]) => height)).toEqual([2, 2, 1, 1, 1, 1, 1]);
	});

	it("is the same to the byte, whichever others are made with it", async () => {
		const source = await bands(1600, 1000).jpeg().toBuffer();
		const { files } = await make(source);
		const { files: alone } = await make(source, ({ name }) => name.endsWith("-480.avif"));
		expect(alone).toHaveLength(1);
		expect(files.find(([{ name }]) => name === alone[0]?.[0].name)?.[1].equals(alone[0]?.[1] as Buffer)).toBe(
			true,
		);
	});
});

describe("an animation", () => {
	it("moves as it did, without what was written in it", async () => {
		const { files } = await make(await animation());
		const moving = files.find(([{ kind }]) => kind === "animation")?.[1] as Buffer;
		const { pages, delay, loop, format } = await sharp(moving, { animated: true }).metadata();
		expect({ pages, delay, loop, format }).toEqual({ pages: 2, delay: [120, 240], loop: 0, format: "webp" });
		expect(extrasIn(moving)).toEqual([]);
	});

	it("has nothing left of what was erased from its frames", async () => {
		const frames = { raw: { width: 400, height: 400, channels: 4, pageHeight: 200 } } as const;
		const [first, second] = [erased(400, 200), erased(400, 200)];
		// frames that are alike become one
		second.fill(255, 0, 400);
		const two = Buffer.concat([first, second]);
		const source = await sharp(two, frames)
			.webp({ lossless: true, exact: true, delay: [100, 100] })
			.toBuffer();
		expect(await unseenIn(source)).toBe(255);
		const { picture, files } = await make(source);
		expect(picture.animated).toBe(true);
		for (const [{ kind }, bytes] of files) expect(await unseenIn(bytes), kind).toBeLessThan(40);
	});

	it("has a still of its first frame", async () => {
		const { files } = await make(await animation());
		const still = files.find(([{ kind }]) => kind === "still")?.[1] as Buffer;
		expect((await sharp(still, { animated: true }).metadata()).pages ?? 1).toBe(1);
		expectColour(await colourAt(still, 0.5), [255, 0, 0]);
	});
});
