import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { ensureIcons } from "#lib/export/icons.ts";
import { root } from "#tests/support/commands.ts";
import { temporaryFolder } from "#tests/support/folder.ts";

const folder = temporaryFolder();
const drawing = path.join(folder, "public/favicon.svg");
const icon = (name: string) => path.join(folder, "public", name);

describe("icons", () => {
	it("are made from the one drawing, each in its size", async () => {
		mkdirSync(path.dirname(drawing), { recursive: true });
		copyFileSync(path.join(root, "public/favicon.svg"), drawing);
		await ensureIcons(folder);
		for (const [name, side] of [
			["icon-192.png", 192],
			["icon-512.png", 512],
			["icon-maskable.png", 512],
			["apple-touch-icon.png", 180],
		] as const) {
			const { width, height, format } = await sharp(icon(name)).metadata();
			expect([name, format, width, height]).toEqual([name, "png", side, side]);
		}
	});

	it("are opaque where a home screen would show black through them", async () => {
		for (const name of ["icon-maskable.png", "apple-touch-icon.png"])
			expect([name, (await sharp(icon(name)).stats()).isOpaque]).toEqual([name, true]);
	});

	it("have an ICO with one picture of 32 by 32 for old browsers", async () => {
		const ico = readFileSync(icon("favicon.ico"));
		expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 1]);
		const picture = ico.subarray(ico.readUInt32LE(18), ico.readUInt32LE(18) + ico.readUInt32LE(14));
		const { width, height } = await sharp(picture).metadata();
		expect([width, height]).toEqual([32, 32]);
	});

	it("are made again when the drawing changes, and only then", async () => {
		const before = statSync(icon("icon-192.png")).mtimeMs;
		const bytes = readFileSync(icon("icon-192.png"));
		await ensureIcons(folder);
		expect(statSync(icon("icon-192.png")).mtimeMs).toBe(before);
		writeFileSync(drawing, readFileSync(drawing, "utf8").replaceAll("#b5503f", "#0055aa"));
		await ensureIcons(folder);
		expect(readFileSync(icon("icon-192.png")).equals(bytes)).toBe(false);
	});
});
