import path from "node:path";
import type { Problem } from "#lib/site/models.ts";

/** How editors are asked for a file at a line, in the address that the system hands to them. */
const schemes: Record<string, (file: string, line: string, column: string) => string> = {
	code: (file, line, column) => `vscode://file${file}:${line}:${column}`,
	codium: (file, line, column) => `vscodium://file${file}:${line}:${column}`,
	cursor: (file, line, column) => `cursor://file${file}:${line}:${column}`,
	windsurf: (file, line, column) => `windsurf://file${file}:${line}:${column}`,
	zed: (file, line, column) => `zed://file${file}:${line}:${column}`,
	subl: (file, line, column) => `subl://open?url=file://${file}&line=${line}&column=${column}`,
	mate: (file, line, column) => `txmt://open?url=file://${file}&line=${line}&column=${column}`,
	bbedit: (file, line) => `x-bbedit://open?url=file://${file}&line=${line}`,
	idea: (file, line, column) => `idea://open?file=${file}&line=${line}&column=${column}`,
};

/**
 * The address that opens a place in the author's editor: the one that `GALLEY_EDITOR`, `VISUAL` or `EDITOR` names, else
 * Visual Studio Code, for which the repository has settings.
 *
 * @param place `posts/first-light.md:18:4`, from the folder in which the dev server runs
 * @returns undefined for an editor without such addresses
 */
export function editorLink(place: string): string | undefined {
	const [, file = place, line = "1", column = "1"] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
	const { GALLEY_EDITOR, VISUAL, EDITOR } = process.env;
	const command = GALLEY_EDITOR || VISUAL || EDITOR || "code";
	const name = path.basename(command.trim().split(/\s+/)[0] ?? "").replace(/\.(?:exe|cmd)$/i, "");
	const absolute = path.resolve(/* turbopackIgnore: true */ process.cwd(), file).split(path.sep).join("/");
	const rooted = absolute.startsWith("/") ? absolute : `/${absolute}`;
	return Object.hasOwn(schemes, name) ? schemes[name]?.(encodeURI(rooted), line, column) : undefined;
}

/** Problems, each with the way to its place. */
export const withEditorLinks = (problems: readonly Problem[]): Problem[] =>
	problems.map((problem) => {
		const edit = editorLink(problem.place);
		return { ...problem, ...(edit && { edit }) };
	});
