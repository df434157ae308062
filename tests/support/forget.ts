import { rmSync } from "node:fs";
import path from "node:path";
import { whileLocked } from "#lib/export/lock.ts";
import { root } from "#tests/support/commands.ts";

/** Throws away the rendered bodies that earlier builds kept, while no build runs. */
export async function forgetBodies(): Promise<void> {
	const forget = async () => rmSync(path.join(root, ".cache/bodies"), { recursive: true, force: true });
	await whileLocked(root, () => {}, forget);
}
