import { readFileSync } from "node:fs";
import { cpus, release, totalmem, type } from "node:os";
import path from "node:path";

/** The machine, as far as it matters for how long things take. */
export function machineLine(): string {
	const [first] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	return `${first?.model.trim() ?? "unknown processor"} × ${cpus().length}, ${memory} GB of memory, ${type()} ${release()}`;
}

/** The programs that do most of the work, with their versions. */
export function versionsLine(engine: string, chromium: string): string {
	const packages = ["next", "react"].map((name) => {
		const file = path.join(engine, "node_modules", name, "package.json");
		return `${name} ${JSON.parse(readFileSync(file, "utf8")).version}`;
	});
	return [`Node ${process.versions.node}`, ...packages, `Chromium ${chromium}`].join(", ");
}
