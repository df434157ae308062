import { readdirSync } from "node:fs";
import path from "node:path";

/** A page or a route handler of `app/`, and the parameters that its address gives it, as they stand in the address. */
export interface Match {
	readonly kind: "page" | "route";
	/** its folder in `app/`, with `/`; empty for the home page */
	readonly folder: string;
	readonly params: Readonly<Record<string, string>>;
}

/** Finds the route for an address, by the names of folders in `app/` (Next's App Router: `[slug]` stands for any part). */
type Router = (address: string) => Match | undefined;

const names = { "page.tsx": "page", "route.ts": "route" } as const;

/** @param root absolute path of the engine */
export function routerOf(root: string): Router {
	const all = readdirSync(path.join(root, "app"), { recursive: true, encoding: "utf8" })
		.map((file) => file.split(path.sep).join("/"))
		.flatMap((file) => {
			const name = path.posix.basename(file);
			if (!(name in names)) return [];
			const folder = file.slice(0, -name.length).replace(/\/$/, "");
			return { kind: names[name as keyof typeof names], folder, parts: partsOf(folder) };
		});
	// A name goes before a parameter.
	const isNamed = ({ parts }: (typeof all)[number]) => countParameters(parts) === 0;
	const named = new Map(all.filter(isNamed).map((route) => [route.folder, route]));
	const open = all
		.filter((route) => !isNamed(route))
		.sort((a, b) => countParameters(a.parts) - countParameters(b.parts));
	return (address) => {
		const asked = partsOf(address);
		const known = named.get(asked.join("/"));
		if (known) return { kind: known.kind, folder: known.folder, params: {} };
		for (const { kind, folder, parts } of open) {
			const params = match(parts, asked);
			if (params) return { kind, folder, params };
		}
		return undefined;
	};
}

const partsOf = (address: string): string[] => address.split("/").filter((part) => part !== "");

const parameter = /^\[(\w+)\]$/;

const countParameters = (parts: readonly string[]): number =>
	parts.filter((part) => parameter.test(part)).length;

function match(parts: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
	if (parts.length !== asked.length) return undefined;
	const params: Record<string, string> = {};
	for (const [index, part] of parts.entries()) {
		const found = asked[index] ?? "";
		const [, name] = parameter.exec(part) ?? [];
		if (name) params[name] = found;
		else if (part !== found) return undefined;
	}
	return params;
}
