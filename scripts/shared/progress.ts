import type { Progress } from "#lib/export/write.ts";

const words = {
	read: "Reading and checking the posts",
	compile: "Compiling the app (only when its code changed)",
	pictures: "Making pictures",
	pages: "Writing pages",
} as const;

/** One line on a terminal that says where the build is at; nothing elsewhere. */
export function showProgress(progress: Progress): void {
	if (!process.stderr.isTTY) return;
	const count =
		"of" in progress ? ` ${progress.done.toLocaleString("en")} of ${progress.of.toLocaleString("en")}` : "";
	process.stderr.write(`\r\x1b[K${words[progress.step]}${count} …`);
}

/** Wipes that line. */
export function clearProgress(): void {
	if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
}
