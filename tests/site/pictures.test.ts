import { randomUUID } from "node:crypto";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { post } from "#tests/support/blog.ts";
import { build } from "#tests/support/commands.ts";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { addressesFetchedBy } from "#tests/support/links.ts";
import { photograph } from "#tests/support/pictures.ts";
import { readSite, type Site } from "#tests/support/site.ts";

const folder = temporaryFolder();
const formats = ["jpeg", "png", "webp", "avif", "gif"] as const;
let site: Site;
let sources: Record<string, Buffer>;

beforeAll(async () => {
	// New each time: so they are made by the code as it is now, and not kept from an earlier run.
	const camera = await photograph("#204060", `zqcamera ${randomUUID()}`);
	sources = {};
	for (const format of formats)
		sources[`photo.${format}`] = await sharp(camera).keepMetadata().toFormat(format).toBuffer();
	const frontMatter = { title: "Pictures", description: "Five.", date: "2026-05-01", published: true };
	const body = Object.keys(sources).map((name) => `![A blue square](${name})`);
	const posts = writeFiles(path.join(folder, "blog"), {
		"five-squares/index.md": post(frontMatter, body.join("\n\n")),
		...Object.fromEntries(Object.entries(sources).map(([name, bytes]) => [`five-squares/${name}`, bytes])),
	});
	const out = path.join(folder, "out");
	await build(posts, out);
	site = readSite(out);
});

describe("pictures go out", () => {
	it("all that pages show, and no other, under names that do not tell the author's", () => {
		const shown = site.pages.flatMap((page) => addressesFetchedBy(site.html(page)));
		const pictures = [...new Set(shown)].filter((address) => address.startsWith("/pictures/")).sort();
		expect(pictures.length).toBeGreaterThanOrEqual(formats.length);
		expect(site.files.filter((file) => file.startsWith("pictures/")).map((file) => `/${file}`)).toEqual(
			pictures,
		);
		expect(site.filesWith("photo.")).toEqual([]);
	});

	it("without the place and the camera that the author's files have", async () => {
		const names = Object.keys(sources).filter((name) => name !== "photo.gif");
		for (const name of names) expect((await sharp(sources[name]).metadata()).exif, name).toBeDefined();
		const pictures = site.files.filter((file) => /^(?:pictures|cards)\//.test(file));
		expect(pictures.length).toBeGreaterThan(formats.length);
		for (const file of pictures) {
			const { exif, xmp, iptc, icc, comments } = await sharp(site.bytes(file)).metadata();
			expect({ exif, xmp, iptc, icc, comments }, file).toEqual({});
		}
		expect(site.filesWith("zqcamera")).toEqual([]);
	});
});
