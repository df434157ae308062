import { spawn } from "node:child_process";
import { once } from "node:events";
import { Command } from "commander";

export const open = new Command("open")
	.description("Open the file of a post, page or list in your editor.")
	.argument("<slug>", "the last part of its address, or its file")
	.addHelpText(
		"after",
		`
The editor is the one that VISUAL or EDITOR names; without them, what your system opens such files with.

  npm run post open first-light
  EDITOR="code --wait" npm run post open first-light`,
	)
	.action(async (typed: string) => {
		const [{ openBlog }, { findItem }] = await Promise.all([
			import("#scripts/shared/open-blog.ts"),
			import("#scripts/shared/find.ts"),
		]);
		const { path, file } = findItem(openBlog().blog, typed).value;
		const editor = process.env.VISUAL || process.env.EDITOR;
		if (!editor && !hasScreen()) {
			throw new Error(
				`There is no screen or terminal here to show ${path} in, and no editor is named: name yours in EDITOR, for instance EDITOR="code --wait"`,
			);
		}
		console.log(`Opening ${path} with ${editor || "your system's editor"}`);
		await (editor ? inEditor(editor, file) : inSystem(path, file));
	});

/** The variable may name a program with options, so a shell reads it; the path is handed over as it is. */
async function inEditor(editor: string, file: string): Promise<void> {
	const child =
		process.platform === "win32"
			? spawn(`${editor} "${file}"`, { shell: true, stdio: "inherit" })
			: spawn("sh", ["-c", `${editor} "$1"`, "sh", file], { stdio: "inherit" });
	const [code] = await once(child, "exit");
	if (code !== 0) throw new Error(`${editor} ended with ${code}: is it what VISUAL or EDITOR should name?`);
}

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
	darwin: ["open"],
	win32: ["cmd", "/c", "start", ""],
};

/** Where there are no windows, xdg-open falls back to an editor in the terminal, which without one would wait for ever. */
const hasWindows = (): boolean =>
	process.platform in openers || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const hasScreen = (): boolean => hasWindows() || Boolean(process.stdin.isTTY && process.stdout.isTTY);

async function inSystem(path: string, file: string): Promise<void> {
	const [command, ...options] = openers[process.platform] ?? ["xdg-open"];
	const child = spawn(command, [...options, file], { stdio: hasWindows() ? "ignore" : "inherit" });
	const ended = await once(child, "exit").catch(() => ["missing"]);
	if (ended[0] === 0) return;
	throw new Error(`Nothing could open ${path} here: name your editor in EDITOR, for instance EDITOR=nano`);
}
