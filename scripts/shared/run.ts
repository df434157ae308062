import path from "node:path";
import { CommanderError } from "commander";

/** The folder of the engine, wherever the command was typed. */
export const root = process.env.GALLEY_ROOT ?? path.resolve(import.meta.dirname, "../..");

/** Something typed that cannot be meant: exit code 2, where everything else that goes wrong is 1. */
export class UsageError extends Error {}

/** Runs a command; what goes wrong is one sentence for the author, never a stack trace. */
export function run(command: () => Promise<unknown>): void {
	// Whoever reads along, such as `head`, may have seen enough.
	process.stdout.on("error", ({ code }: NodeJS.ErrnoException) => process.exit(code === "EPIPE" ? 0 : 1));
	command().catch((error: unknown) => {
		if (error instanceof CommanderError) {
			// It has said what is wrong, or shown its help.
			process.exitCode = error.exitCode === 0 ? 0 : 2;
			return;
		}
		console.error(error instanceof Error ? error.message : String(error));
		process.exitCode = error instanceof UsageError ? 2 : 1;
	});
}
