import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { stripVTControlCharacters } from "node:util";

/** What Next says of itself: its name and addresses, that it starts, and each page that it compiles. */
const ofItself =
	/^\s*(?:$|▲ Next\.js|- (?:Local|Network|Environments|Experiments)\b|\S mcpServer\b|[✓○] (?:Starting|Ready|Running|Compil))/;

/** Passes on what Next writes but what it says of itself. */
export function passOn(output: Readable): void {
	createInterface(output).on("line", (line) => {
		if (!ofItself.test(stripVTControlCharacters(line))) console.log(line);
	});
}
