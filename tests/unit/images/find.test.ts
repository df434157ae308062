import {
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { temporaryFolder, writeFiles } from "#tests/support/folder.ts";
import { bands, bomb, half, svg } from "#tests/support/picture-samples.ts";

/** What was read of the disk, to see that nothing is read twice. */
const reads: string[] = [];
vi.mock("node:fs/promises", async (original) => {
	const real = await original<typeof import("node:fs/promises")>();
	const readFile = (file: string, ...rest: []) => {
		reads.push(path.basename(file));
		return real.readFile(file, ...rest);
	};
	return { ...real, default: { ...real, readFile }, readFile };
});

const folder = temporaryFolder();
let root: string;
let postFile: string;
let count = 0;

beforeEach(async () => {
	const base = path.join(folder, String(count++));
	root = path.join(base, "blog");
	postFile = path.join(root, "drive/index.md");
	process.env.PICTURE_CACHE = path.join(base, "cache");
	writeFiles(root, { "drive/index.md": "", "drive/car.jpg": await bands(500, 300).jpeg().toBuffer() });
	writeFiles(base, { "house.jpg": await bands(30, 20).jpeg().toBuffer() });
	reads.length = 0;
});

const put = (name: string, bytes: Buffer | string) => writeFiles(root, { [`drive/${name}`]: bytes });

/** The engine as a process that has just begun has it. */
async function newProcess(): Promise<typeof import("#lib/pictures.ts")> {
	vi.resetModules();
	return import("#lib/pictures.ts");
}

async function find(src: string) {
	const { findPicture } = await newProcess();
	return findPicture(src, postFile, root);
}

async function reasonFor(src: string): Promise<string> {
	const found = await find(src);
	return "reason" in found ? found.reason : "it is all right";
}

async function hashOf(src: string): Promise<string> {
	const found = await find(src);
	return "picture" in found ? found.picture.hash : found.reason;
}

describe("a message says of a picture", () => {
	it("that is not there what is there under nearly that name", async () => {
		expect(await reasonFor("cra.jpg")).toBe("Unexpected picture `cra.jpg`, expected `car.jpg`");
		expect(await reasonFor("Car.JPG")).toBe("Unexpected picture `Car.JPG`, expected `car.jpg`");
		expect(await reasonFor("windscreen.jpg")).toBe(
			"Unexpected picture `windscreen.jpg`, expected the name of a file beside the post",
		);
	});

	it.each(["", ".", "nowhere/car.jpg", "%00.jpg", `${"long".repeat(100)}.jpg`, "%E0%A4%A.jpg"])(
		"that is no file (%s) what to write",
		async (src) => {
			expect(await reasonFor(src)).toContain("expected the name of a file beside the post");
		},
	);

	it("outside the blog folder that it has to stand beside the post, also when a link leads there", async () => {
		const outside = "outside the blog folder, expected one beside the post";
		expect(await reasonFor("../../house.jpg")).toContain(outside);
		expect(await reasonFor(path.join(root, "../house.jpg"))).toContain(outside);
		symlinkSync(path.join(root, "../house.jpg"), path.join(root, "drive/link.jpg"));
		expect(await reasonFor("link.jpg")).toContain(outside);
	});

	it("that is damaged, a bomb, a drawing of lines or a text, which it is", async () => {
		put("half.jpg", half(readFileSync(path.join(root, "drive/car.jpg"))));
		put("bomb.png", bomb(20_000, 10_000));
		put("plan.svg", svg);
		put("diary.jpg", "Dear diary");
		put("empty.jpg", "");
		expect(await reasonFor("half.jpg")).toBe(
			"Unexpected damage in `half.jpg`, expected a whole picture: copy or export it again",
		);
		expect(await reasonFor("bomb.png")).toBe(
			"Unexpected 200 megapixels in `bomb.png`, expected at most 120: make it smaller",
		);
		expect(await reasonFor("plan.svg")).toMatch(/^Unexpected SVG in `plan.svg`, .*: export it as PNG$/);
		expect(await reasonFor("diary.jpg")).toMatch(/^Unexpected contents in `diary.jpg`/);
		expect(await reasonFor("empty.jpg")).toMatch(/^Unexpected contents in `empty.jpg`/);
	});

	it("that is too long a file to read how long it is, and does not read it", async () => {
		put("huge.jpg", "");
		truncateSync(path.join(root, "drive/huge.jpg"), 3_000_000_000);
		expect(await reasonFor("huge.jpg")).toBe(
			"Unexpected 3000 megabytes in `huge.jpg`, expected at most 100: make it smaller",
		);
		expect(reads).toEqual([]);
	});
});

describe("a picture is found", () => {
	it.each(["car.jpg", "./car.jpg", "../drive/car.jpg", "car.jpg?large#top", "c%61r.jpg"])(
		"as %s",
		async (src) => {
			expect(await find(src)).toMatchObject({ picture: { width: 500, height: 300 } });
		},
	);

	it("under a name with signs that addresses spell otherwise", async () => {
		for (const name of ["a b#1.jpg", "50%.jpg", 'x"y.jpg']) {
			put(name, readFileSync(path.join(root, "drive/car.jpg")));
			expect(await find(encodeURIComponent(name)), name).toHaveProperty("picture");
		}
	});

	it("whichever way its system spells an accent", async () => {
		put("caf\u00e9.jpg".normalize("NFD"), readFileSync(path.join(root, "drive/car.jpg")));
		expect(await find("caf\u00e9.jpg")).toHaveProperty("picture");
	});
});

describe("a picture's name", () => {
	it("is the same for the same bytes, and another for others", async () => {
		put("copy.jpg", readFileSync(path.join(root, "drive/car.jpg")));
		put("other.jpg", await bands(500, 301).jpeg().toBuffer());
		expect(await hashOf("copy.jpg")).toBe(await hashOf("car.jpg"));
		expect(await hashOf("other.jpg")).not.toBe(await hashOf("car.jpg"));
	});

	it("changes when the file does, though its size and its time of change be set back", async () => {
		const file = path.join(root, "drive/car.jpg");
		const before = await hashOf("car.jpg");
		const { size, atime, mtime } = statSync(file);
		const other = await bands(500, 300).negate().jpeg().toBuffer();
		writeFileSync(
			file,
			Buffer.concat([other, Buffer.alloc(Math.max(0, size - other.length))]).subarray(0, size),
		);
		utimesSync(file, atime, mtime);
		expect(statSync(file)).toMatchObject({ size, mtime });
		expect(await hashOf("car.jpg")).not.toBe(before);
	});
});

describe("nothing is done twice:", () => {
	it("a file that has not changed is not read again, not even by another process", async () => {
		const first = await find("car.jpg");
		expect(reads).toEqual(["car.jpg"]);
		expect(await find("car.jpg")).toEqual(first);
		expect(reads).toEqual(["car.jpg"]);
	});

	it("one that was moved is read, and known by its bytes", async () => {
		const before = await hashOf("car.jpg");
		mkdirSync(path.join(root, "drive/old"));
		renameSync(path.join(root, "drive/car.jpg"), path.join(root, "drive/old/car.jpg"));
		expect(await hashOf("old/car.jpg")).toBe(before);
	});

	it("files for readers are made once, and again when one was damaged", async () => {
		const { findPicture, pictureFiles } = await newProcess();
		const found = await findPicture("car.jpg", postFile, root);
		if ("reason" in found) throw new Error(found.reason);
		const files = await pictureFiles(found.picture);
		const made = [...files.values()].map((file) => ({ file, bytes: readFileSync(file) }));
		reads.length = 0;
		const again = await newProcess();
		expect(await again.pictureFiles(found.picture)).toEqual(files);
		expect(reads).toEqual([]);
		const [first] = made;
		truncateSync(first?.file ?? "", 10);
		await (await newProcess()).pictureFiles(found.picture);
		for (const { file, bytes } of made) expect(readFileSync(file).equals(bytes)).toBe(true);
	});

	it("an index that is damaged, or gone, is found out anew", async () => {
		const before = await find("car.jpg");
		const cache = process.env.PICTURE_CACHE ?? "";
		const [recipe = ""] = readdirSync(cache);
		writeFileSync(path.join(cache, recipe, "index"), '\0\0["file');
		expect(await find("car.jpg")).toEqual(before);
		rmSync(cache, { recursive: true });
		expect(await find("car.jpg")).toEqual(before);
	});
});

it("a picture that changes while it is made is not kept under the old name", async () => {
	const { findPicture, pictureFiles } = await newProcess();
	const found = await findPicture("car.jpg", postFile, root);
	if ("reason" in found) throw new Error(found.reason);
	put("car.jpg", await bands(500, 301).jpeg().toBuffer());
	await expect(pictureFiles(found.picture)).rejects.toThrow("changed while it was made");
});
