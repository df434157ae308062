import { freePort, type Running, start } from "#tests/support/commands.ts";

/** The dev server, and where it is, without a slash at the end. */
interface DevServer {
	readonly home: string;
	readonly server: Running;
}

/** Shows a blog as its author sees it. A checkout runs one at a time. */
export async function startDevServer(posts: string): Promise<DevServer> {
	const port = await freePort();
	const home = `http://127.0.0.1:${port}`;
	const server = start("dev", { posts, args: ["--port", String(port)] });
	const otherOne = server.says("already running").then(() => {
		throw new Error("another one runs");
	});
	// Next says that it is ready before it looks for another one, and ends.
	const answer = server.says("drafts included").then(() => fetch(home));
	await Promise.race([answer, otherOne]).catch(async (cause: unknown) => {
		const { stdout, stderr } = await server.kill();
		const other = stderr.includes("already running");
		const what = other
			? "A dev server already runs in this checkout: end it, then test again"
			: "The dev server did not start";
		throw new Error(`${what}.\n\n${stdout}${stderr}`, { cause });
	});
	return { home, server };
}
