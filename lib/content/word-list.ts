import type { VFile } from "vfile";

/** `_words.txt`, `_private-words.txt`: a word or a few on a line; a line that begins with `#` is a note. */
export const toWordList = (file: VFile): readonly string[] =>
	String(file)
		.split(/\r\n|\n|\r/)
		.map((line) => line.trim())
		.filter((line) => line !== "" && !line.startsWith("#"));
