import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { flipText } from "#lib/content/flip.ts";
import { replaceFile } from "#lib/files/replace.ts";

// Flips the flag of a file to and fro until it is ended; a dot each time. All of its time goes to writing.
const [file = ""] = process.argv.slice(2);
for (let to = true; ; to = !to) {
	const before = readFileSync(file);
	const text = flipText(new VFile({ value: before.toString() }), { to, keys: ["published"] })?.text ?? "";
	if (!replaceFile(file, before, Buffer.from(text))) throw new Error("somebody else changed it");
	process.stdout.write(".");
}
