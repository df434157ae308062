import { constants } from "node:os";

const undone = new Set<() => void>();

/**
 * Has something put away: when asked to, or when the process ends, however it does. What is registered last goes first.
 *
 * @param undo works at once, since a process that ends waits for nothing
 * @returns does it now
 */
export function whenLeaving(undo: () => void): () => void {
	undone.add(undo);
	return () => {
		if (undone.delete(undo)) undo();
	};
}

process.once("exit", () => {
	for (const undo of [...undone].reverse()) undo();
});

/**
 * Ctrl+C leaves no server, no browser and no folder behind. Putting them away takes a while: the command `tsx` would not
 * wait for it, so `npm run bench` is `node --import tsx`. The signal comes more than once, from the terminal and from npm:
 * whoever listened only to the first would be ended by the second in the midst of it.
 */
export function leaveOnSignals(): void {
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
		process.on(signal, () => process.exit(128 + constants.signals[signal]));
}
