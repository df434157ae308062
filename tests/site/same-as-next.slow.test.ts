import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { DomUtils, parseDocument } from "htmlparser2";
import { expect, inject, it, onTestFinished } from "vitest";
import { freePort, root, today } from "#tests/support/commands.ts";
import { readSite } from "#tests/support/site.ts";

const next = path.join(root, "node_modules/next/dist/bin/next");
const environment = {
	...process.env,
	NODE_ENV: "production",
	NEXT_TELEMETRY_DISABLED: "1",
	GALLEY_TODAY: today,
	POSTS_DIR: path.join(root, "posts"),
} as const;

/** Runs `next build`, then `next start`. Returns where it listens. */
async function startNext(): Promise<string> {
	const built = spawn(process.execPath, [next, "build"], { cwd: root, env: environment, stdio: "ignore" });
	expect((await once(built, "exit"))[0]).toBe(0);
	const port = await freePort();
	const args = [next, "start", "--hostname", "127.0.0.1", "--port", String(port)];
	const server = spawn(process.execPath, args, {
		cwd: root,
		env: environment,
		stdio: ["ignore", "pipe", "ignore"],
	});
	onTestFinished(() => void server.kill());
	for await (const chunk of server.stdout) if (String(chunk).includes("Ready")) break;
	return `http://127.0.0.1:${port}`;
}

/** What a reader sees of a page, and what its head says of it: without what is there for script in a browser alone. */
function shownOf(html: string): { readonly body: string; readonly head: string[] } {
	const document = parseDocument(html);
	const gone = DomUtils.filter(
		(node) =>
			node.type === "comment" ||
			(node.type === "script" &&
				!("attribs" in node && /ld\+json|search\.js/.test(Object.values(node.attribs).join()))) ||
			("name" in node &&
				node.name === "div" &&
				"attribs" in node &&
				Object.keys(node.attribs).join() === "hidden"),
		document,
	);
	for (const node of gone) DomUtils.removeElement(node);
	const [head, body] = ["head", "body"].map((name) => DomUtils.getElementsByTagName(name, document)[0]);
	const said = (head?.children ?? []).filter(
		(node) => "name" in node && !["style", "script"].includes(node.name),
	);
	const ours = said
		.map((node) => DomUtils.getOuterHTML(node))
		.filter((tag) => !/charset|http-equiv|"referrer"|_next/i.test(tag));
	return { body: DomUtils.getInnerHTML(body as never), head: ours.sort() };
}

it("Next's own app, compiled and started, shows the pages that are in the site", async () => {
	const site = readSite(inject("sampleSite"));
	const address = await startNext();
	for (const page of [
		"index.html",
		"tags/index.html",
		"bread-twice/index.html",
		"ways-to-help/index.html",
		"archive/2026/index.html",
	]) {
		const answer = await fetch(`${address}/${page.replace("index.html", "")}`);
		expect(shownOf(await answer.text()), page).toEqual(shownOf(site.text(page)));
	}
	const feed = await fetch(`${address}/feed.xml`);
	expect(await feed.text()).toBe(site.text("feed.xml"));
});
