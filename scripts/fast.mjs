// npm run post = node scripts/fast.mjs scripts/post.ts
//
// Runs a command from one bundle of their code, made anew whenever the code has changed: loading the sources one by one
// would take longer than most commands do. Plain JavaScript, since nothing is there yet that could read TypeScript.
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { crc32 } from "node:zlib";

const root = path.resolve(import.meta.dirname, "..");
const [script = ""] = process.argv.splice(2, 1);
const entries = {
	...Object.fromEntries(
		["build", "dev", "links", "post", "preview"].map((name) => [name, `scripts/${name}.ts`]),
	),
	worker: "lib/crew-worker.ts",
	index: "lib/index-worker.ts",
};
const cache = path.join(root, ".cache/commands");
const note = path.join(cache, "made.json");
const staging = path.join(cache, `new-${process.pid}`);

/** Packages that are plain JavaScript and stand in the bundle; the rest is loaded from node_modules as it is. */
const bundled =
	/^(?:commander|fastest-levenshtein|github-slugger|gray-matter|hast|htmlparser2|jsonc-parser|mdast|p-limit|rehype|remark|unified|unist|vfile|xast|yaml|zod)/;

/** Changes when the code can have changed: all that `lib/export/fingerprint.ts` looks at, and the commands. */
function stampOf() {
	const folders = ["app", "components", "lib", "scripts"].flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
			path.join(folder, name),
		),
	);
	const files = [...folders.sort(), "next.config.ts", "package.json", "package-lock.json", "tsconfig.json"];
	return [process.version, ...files.map(timeOf)].join("\n");
}

function timeOf(file) {
	const { mtimeMs, size } = statSync(path.join(root, file));
	return `${file} ${mtimeMs} ${size}`;
}

/** Of all that is in a bundle: what a full disk or a careless hand changed is made anew. */
function sumOf(folder) {
	const files = readdirSync(folder)
		.filter((name) => name.endsWith(".js"))
		.sort();
	return files.reduce((sum, name) => crc32(readFileSync(path.join(folder, name)), sum), 0);
}

/** The folder of the bundle. */
async function bundle() {
	const stamp = stampOf();
	try {
		const made = JSON.parse(readFileSync(note, "utf8"));
		if (made.stamp === stamp && made.sum === sumOf(path.join(cache, made.folder))) return made.folder;
	} catch {
		// Not made yet.
	}
	return compile(stamp);
}

async function compile(stamp) {
	const { build } = await import("esbuild");
	const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
	await build({
		absWorkingDir: root,
		entryPoints: entries,
		outdir: staging,
		bundle: true,
		splitting: true,
		platform: "node",
		format: "esm",
		target: "node20",
		// Of a package that has both, what a bundler can take apart.
		mainFields: ["module", "main"],
		logLevel: "silent",
		// Less to read at every start; names stay, for who looks for a fault.
		minifyWhitespace: true,
		minifySyntax: true,
		external: Object.keys(dependencies).filter((name) => !bundled.test(name)),
		// The build makes pages without Next, from the same routes; their style it reads by itself.
		alias: { "next/navigation": path.join(root, "lib/export/no-such-page.ts") },
		inject: [path.join(root, "lib/export/plain-http.ts")],
		loader: { ".css": "empty" },
		// Packages in CommonJS ask for this.
		banner: {
			js: 'import { createRequire as requireFor } from "node:module"; const require = requireFor(import.meta.url);',
		},
	});
	const folder = `made-${process.pid}-${Date.now()}`;
	renameSync(staging, path.join(cache, folder));
	writeFileSync(
		`${note}.${process.pid}`,
		JSON.stringify({ stamp, folder, sum: sumOf(path.join(cache, folder)) }),
	);
	renameSync(`${note}.${process.pid}`, note);
	for (const other of readdirSync(cache)) if (other !== folder && other !== "made.json") removeIfOld(other);
	return folder;
}

/** What was made a minute ago and more: a command that is being made ready now, or was just started, is left alone. */
function removeIfOld(name) {
	const stats = statSync(path.join(cache, name), { throwIfNoEntry: false });
	if (stats && Date.now() - stats.mtimeMs > 60_000)
		rmSync(path.join(cache, name), { recursive: true, force: true });
}

process.env.GALLEY_ROOT = root;
const folder = await bundle().catch(({ code, message }) => {
	rmSync(staging, { recursive: true, force: true });
	console.error(`The command could not be made ready: ${code === "ENOSPC" ? "the disk is full" : message}`);
	process.exit(1);
});
process.env.GALLEY_BUNDLE = path.join(cache, folder);
const name = `${path.basename(script, ".ts")}.js`;
await import(pathToFileURL(path.join(cache, folder, name)).href).catch(({ message }) => {
	console.error(`The command could not be started: ${message}`);
	process.exit(1);
});
