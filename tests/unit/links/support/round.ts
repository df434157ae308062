import { readFileSync } from "node:fs";
import { goRound } from "#lib/links/keeper.ts";
import { hurried } from "./server.ts";

/** `round.ts <folder> <journal> <file with addresses> <today>`: a round in a process of its own, to be killed. */
const [folder = "", journal = "", list = "", today = ""] = process.argv.slice(2);

await goRound({
	folder,
	journal,
	urls: readFileSync(list, "utf8").split("\n"),
	today,
	signal: new AbortController().signal,
	web: { ...hurried, patience: { connect: 5000, headers: 5000, whole: 5000 } },
	gap: 0,
});
