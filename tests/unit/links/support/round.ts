import { readFileSync } from "node:fs";
import { untilInterrupted } from "#scripts/links/round.ts";
import { onLoopback } from "./server.ts";

/** `round.ts <folder> <journal> <file with addresses> <today>`: a round in a process of its own, to be ended. */
const [folder = "", journal = "", list = "", today = ""] = process.argv.slice(2);

const ended = await untilInterrupted({
	folder,
	journal,
	urls: readFileSync(list, "utf8").split("\n"),
	today,
	web: onLoopback,
	gap: 0,
});
console.log(JSON.stringify(ended));
