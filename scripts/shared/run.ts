import path from "node:path";

/** The folder of the engine, wherever the command was typed. */
export const root = path.resolve(import.meta.dirname, "../..");

/** Runs a command; what goes wrong is one sentence for the author, never a stack trace. */
export function run(command: () => Promise<void>): void {
	command().catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : String(error));
		process.exitCode = 1;
	});
}
