import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** A package, as package-lock.json has it. */
interface Locked {
	readonly version: string;
	readonly dev?: boolean;
	readonly license?: string;
	readonly engines?: object;
	readonly optionalDependencies?: Readonly<Record<string, string>>;
	readonly optional?: boolean;
	readonly os?: readonly string[];
	readonly cpu?: readonly string[];
	readonly libc?: readonly string[];
}

interface Lock {
	packages: Record<string, Locked>;
}

/** An optional package that the lock does not name: the same program, compiled for another system. */
interface Missing {
	readonly name: string;
	readonly version: string;
	readonly of: Locked;
}

const file = path.resolve(import.meta.dirname, "../../package-lock.json");

/** Packages for other systems that the registry did not have where the lock was made; `npm ci` then refuses the lock. */
export function missingFrom({ packages }: Lock): Missing[] {
	const keys = Object.keys(packages);
	const isLocked = (name: string) => keys.some((key) => `/${key}`.endsWith(`/node_modules/${name}`));
	return Object.values(packages).flatMap((of) =>
		Object.entries(of.optionalDependencies ?? {})
			.filter(([name]) => !isLocked(name))
			.map(([name, version]) => ({ name, version, of })),
	);
}

export const readLock = (): Lock => JSON.parse(readFileSync(file, "utf8"));

/** `@next/swc-win32-x64-msvc` → what npm must know to leave it out elsewhere. */
function toLocked({ name, version, of }: Missing): Locked {
	const words = path.basename(name).split("-");
	const at = words.findIndex((word) =>
		/^(?:android|darwin|freebsd|linux|openharmony|win32|windows)$/.test(word),
	);
	const system = words[at]?.replace("windows", "win32");
	const cpu = words[at + 1];
	if (!system || !cpu) throw new Error(`${name} names no system: add it to package-lock.json by hand`);
	const libc = /musl/.test(name) ? "musl" : /-gnu/.test(name) ? "glibc" : undefined;
	return {
		version,
		cpu: [cpu],
		...(of.dev && { dev: true }),
		...(system === "linux" && libc && { libc: [libc] }),
		...(of.license && { license: of.license }),
		optional: true,
		os: [system],
		...(of.engines && { engines: of.engines }),
	};
}

/** `npx tsx tests/support/complete-lock.ts`, after an `npm install`: names them. */
if (process.argv[1] === import.meta.filename) {
	const lock = readLock();
	const missing = missingFrom(lock);
	for (const each of missing) lock.packages[`node_modules/${each.name}`] = toLocked(each);
	const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en"));
	writeFileSync(
		file,
		`${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, undefined, "\t")}\n`,
	);
	console.log(`${missing.length} added to package-lock.json`);
}
