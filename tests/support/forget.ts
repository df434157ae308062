import { rmSync } from "node:fs";
import path from "node:path";
import { whileLocked } from "#lib/export/lock.ts";
import { root } from "#tests/support/commands.ts";

/** Throws away what earlier builds made and kept, bodies and pictures, while no build runs. */
export async function forgetBuilds(): Promise<void> {
	const forget = async () => {
		for (const kept of ["bodies", "pictures"]) {
			rmSync(path.join(root, ".cache", kept), { recursive: true, force: true });
		}
	};
	await whileLocked(root, () => {}, forget);
}
