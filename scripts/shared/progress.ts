import type { Progress } from "#lib/export/write.ts";

const words = {
	read: "Reading and checking the posts",
	posts: "Setting posts",
	files: "Writing pages and pictures",
	search: "Making the search index",
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

/** Quicker than this, nobody waits. Milliseconds. */
const patience = 500;

/** Says on a terminal, now and then, how many posts have been looked at: the first time, thousands take minutes. */
export function countPosts(of: number): () => void {
	const started = Date.now();
	let done = 0;
	return () => {
		done++;
		if (!process.stderr.isTTY || done % 50 !== 0 || Date.now() - started < patience) return;
		process.stderr.write(
			`\r\x1b[KLooking at posts ${done.toLocaleString("en")} of ${of.toLocaleString("en")} …`,
		);
	};
}

let drawn = 0;

/** Says on a terminal how many links have been looked at, as a bar; ten times a second is enough for anybody. */
export function countLinks(done: number, of: number): void {
	if (!process.stderr.isTTY || (done > 0 && done < of && Date.now() - drawn < 100)) return;
	drawn = Date.now();
	const width = 30;
	const full = of === 0 ? width : Math.floor((done / of) * width);
	const bar = "█".repeat(full) + "░".repeat(width - full);
	process.stderr.write(
		`\r\x1b[K${bar} ${done.toLocaleString("en")} of ${of.toLocaleString("en")} links (Ctrl+C ends it)`,
	);
}
