import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { stringify } from "yaml";

/** Writes a blog folder for this test, and removes it when the test is done. Returns its absolute path. */
export function blogOf(files: Record<string, string | Buffer>): string {
	const folder = mkdtempSync(path.join(tmpdir(), "galley-blog-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const [name, content] of Object.entries(files)) {
		const file = path.join(folder, name);
		mkdirSync(path.dirname(file), { recursive: true });
		writeFileSync(file, content);
	}
	return folder;
}

/** The text of a post: front matter, as YAML or as values, and a body. */
export function post(frontMatter: object | string, body: string): string {
	const yaml = typeof frontMatter === "string" ? frontMatter : stringify(frontMatter);
	return `---\n${yaml}${yaml === "" || yaml.endsWith("\n") ? "" : "\n"}---\n\n${body}\n`;
}
