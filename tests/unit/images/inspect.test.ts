import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { inspect } from "#lib/images/inspect.ts";
import {
	animatedBomb,
	animation,
	bands,
	bomb,
	fromTelephone,
	half,
	svg,
} from "#tests/support/picture-samples.ts";

const refusal = (bytes: Buffer): Promise<string> =>
	inspect(bytes).then(
		() => "it is all right",
		(error: Error) => error.message,
	);

const damage = "Unexpected damage, expected a whole picture: copy or export it again";

describe("of a picture is known", () => {
	it("its size upright, however the camera was held", async () => {
		const upright = await (await fromTelephone(bands(900, 600), 6)).jpeg().toBuffer();
		expect(await inspect(upright)).toMatchObject({ width: 600, height: 900 });
	});

	it("its mean colour", async () => {
		const { colour } = await inspect(await bands().jpeg().toBuffer());
		const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
		for (const [index, mean] of [0x55, 0x4b, 0x55].entries()) {
			expect(Math.abs((channels[index] ?? 0) - mean)).toBeLessThan(4);
		}
	});

	it("whether something shows through; alpha that lets nothing through does not count", async () => {
		const opaque = await bands().ensureAlpha().png().toBuffer();
		const half = await bands().ensureAlpha(0.5).png().toBuffer();
		expect((await sharp(opaque).metadata()).hasAlpha).toBe(true);
		expect(await inspect(opaque)).toMatchObject({ alpha: false, drawn: true });
		expect(await inspect(half)).toMatchObject({ alpha: true });
	});

	it("whether it moves, and then the size of one frame", async () => {
		expect(await inspect(await animation())).toMatchObject({ animated: true, width: 40, height: 30 });
		expect(
			await inspect(
				await sharp(await animation())
					.gif()
					.toBuffer(),
			),
		).toMatchObject({ animated: false });
	});

	it("a picture of one pixel is one", async () => {
		const one = sharp({ create: { width: 1, height: 1, channels: 3, background: "#ff0000" } });
		expect(await inspect(await one.png().toBuffer())).toMatchObject({ width: 1, colour: "#ff0000" });
	});
});

describe("a picture is refused when it is", () => {
	it.each(["jpeg", "png", "webp", "gif"] as const)("a %s cut off in the middle", async (format) => {
		expect(await refusal(half(await bands().toFormat(format).toBuffer()))).toBe(damage);
	});

	it("an AVIF cut off in the middle", async () => {
		expect(await refusal(half(await bands().avif({ effort: 0 }).toBuffer()))).toBe(damage);
	});

	it("cut off near its end", async () => {
		const bytes = await bands().jpeg({ progressive: true }).toBuffer();
		expect(await refusal(bytes.subarray(0, -20))).toBe(damage);
	});

	it("overwritten in the middle", async () => {
		const noise = { type: "gaussian" as const, mean: 128, sigma: 50 };
		const whole = { width: 300, height: 200, channels: 3 as const, background: "#808080", noise };
		const bytes = await sharp({ create: whole }).jpeg().toBuffer();
		bytes.fill(Buffer.from([0, 37, 74, 255, 111, 148]), bytes.length >> 1, (bytes.length >> 1) + 400);
		expect(await refusal(bytes)).toBe(damage);
	});

	it("nothing but a head", async () => {
		expect(await refusal(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))).toBe(damage);
		expect(await refusal(Buffer.from("\xff\xd8\xff\xe0", "latin1"))).toBe(damage);
	});

	it("of 200 megapixels", async () => {
		expect(await refusal(bomb(20_000, 10_000))).toBe(
			"Unexpected 200 megapixels, expected at most 120: make it smaller",
		);
	});

	it("a small file that unfolds to more than any machine has", async () => {
		const bytes = bomb(65_000, 65_000);
		expect(bytes.length).toBeLessThan(200_000);
		expect(await refusal(bytes)).toContain("Unexpected 4,225 megapixels");
	});

	it("a drawing of lines, which can carry scripts", async () => {
		expect(await refusal(Buffer.from(svg))).toBe(
			"Unexpected SVG, expected a JPEG, PNG, WebP, AVIF or GIF picture: export it as PNG",
		);
	});

	it("a text under the name of a picture, or nothing at all", async () => {
		const contents =
			"Unexpected contents, expected a JPEG, PNG, WebP, AVIF or GIF picture: export it as JPEG";
		expect(await refusal(Buffer.from("Dear diary"))).toBe(contents);
		expect(await refusal(Buffer.alloc(0))).toBe(contents);
	});
});

it("a long animation is refused by the pixels of all its frames", async () => {
	const bytes = animatedBomb(1000, 1000, 70);
	expect(bytes.length).toBeLessThan(2000);
	expect(await refusal(bytes)).toBe(
		"Unexpected 70 megapixels in 70 frames, expected at most 60: make it smaller or shorter",
	);
});
