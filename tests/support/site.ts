import { readFileSync } from "node:fs";
import path from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { DomUtils, parseDocument } from "htmlparser2";
import { filesIn } from "#lib/files/walk.ts";

export type Document = ReturnType<typeof parseDocument>;
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A site, as it lies on the disk. */
export interface Site {
	/** every file, with `/`, sorted */
	readonly files: readonly string[];
	/** the files that are pages */
	readonly pages: readonly string[];
	readonly bytes: (file: string) => Buffer;
	readonly text: (file: string) => string;
	readonly html: (file: string) => Document;
	/** files that have the word in their name or, unpacked where they are packed, in their bytes; case does not count */
	readonly filesWith: (word: string) => string[];
}

export function readSite(folder: string): Site {
	const files = filesIn(folder);
	const bytes = (file: string) => readFileSync(path.join(folder, file));
	const text = (file: string) => bytes(file).toString("utf8");
	const searchable = new Map(
		files.map((file) => [file, `${file}\n${unpacked(file, bytes(file))}`.toLowerCase()]),
	);
	return {
		files,
		pages: files.filter((file) => file.endsWith(".html")),
		bytes,
		text,
		html: (file) => parseDocument(text(file)),
		filesWith: (word) => files.filter((file) => searchable.get(file)?.includes(word.toLowerCase())),
	};
}

/** What a web host would be given: contents by file name. */
export function contentsOf(folder: string): Record<string, string> {
	const { files, bytes } = readSite(folder);
	return Object.fromEntries(files.map((file) => [file, bytes(file).toString("latin1")]));
}

/** Every element of this name. */
export const elements = (document: Document, name: string): Element[] =>
	DomUtils.getElementsByTagName(name, document);

/** Every element. */
export const allElements = (document: Document): Element[] => elements(document, "*");

export const textOf = (element: Element): string => DomUtils.textContent(element).trim();

/** Gzip is told by its first bytes: the search index is packed, whatever its files are called. */
/** What the bytes say once they are unpacked, whatever the file is called: a search index is packed too. */
function unpacked(file: string, bytes: Buffer): string {
	const gzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
	const plain = gzip ? gunzipSync(bytes) : file.endsWith(".br") ? brotliDecompressSync(bytes) : bytes;
	return plain.toString("latin1");
}

/** `archive/index.html` → `/archive/`: how a reader gets the page. */
export const addressOf = (page: string): string =>
	page === "404.html" ? "/nowhere/" : `/${page.replace(/index\.html$/, "")}`;
