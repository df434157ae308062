import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseSync } from "oxc-parser";

/** One import of one file. */
export interface Import {
	/** path of the importing file from the root, with `/` */
	readonly file: string;
	/** what it names: a package, `node:…`, or the path of a file of ours from the root */
	readonly target: string;
	/** nothing of it is there at run time */
	readonly typeOnly: boolean;
}

const root = path.resolve(import.meta.dirname, "../..");

/** Every TypeScript file of the folders, as paths from the root. */
export function sourcesIn(folders: readonly string[]): string[] {
	return folders.flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
			.filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
			.map((name) => `${folder}/${name.split(path.sep).join("/")}`),
	);
}

export const linesOf = (file: string): number =>
	readFileSync(path.join(root, file), "utf8").split("\n").length - 1;

/** Every import of a file, static, dynamic and re-exported. */
export function importsOf(file: string): Import[] {
	const source = readFileSync(path.join(root, file), "utf8");
	const { module } = parseSync(file, source);
	const statics = module.staticImports.map(({ start, moduleRequest, entries }) => ({
		request: moduleRequest.value,
		typeOnly:
			source.slice(start).startsWith("import type ") ||
			(entries.length > 0 && entries.every((entry) => entry.isType)),
	}));
	const exported = module.staticExports.flatMap(({ entries }) =>
		entries.flatMap(({ moduleRequest, isType }) =>
			moduleRequest ? [{ request: moduleRequest.value, typeOnly: isType }] : [],
		),
	);
	const dynamic = module.dynamicImports.map(({ moduleRequest: { start, end } }) => ({
		request: source.slice(start + 1, end - 1),
		typeOnly: false,
	}));
	return [...statics, ...exported, ...dynamic].map(({ request, typeOnly }) => ({
		file,
		target: resolve(file, request),
		typeOnly,
	}));
}

function resolve(file: string, request: string): string {
	if (request === "#author") return "components/author.tsx";
	if (request.startsWith("#")) return request.slice(1);
	if (request.startsWith(".")) return path.posix.join(path.posix.dirname(file), request);
	return request;
}
