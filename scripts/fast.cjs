// npm run post = node scripts/fast.cjs scripts/post.ts
//
// Runs a command from a bundle of its code, made anew whenever the code has changed: loading the sources one by one would
// take longer than most commands do. Plain JavaScript, since nothing is there yet that could read TypeScript; and CommonJS,
// which starts sooner.
const { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { crc32 } = require("node:zlib");
const { runCompiled } = require("./compiled.cjs");

const root = path.resolve(__dirname, "..");
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
	const files = Object.keys(entries).map((name) => path.join(cache, folder, `${name}.cjs`));
	return files.reduce((sum, file) => crc32(readFileSync(file), sum), 0);
}

/** The folder of the bundles. */
async function bundle() {
	const stamp = stampOf();
	try {
		const made = JSON.parse(readFileSync(note, "utf8"));
		if (made.stamp === stamp && made.sum === sumOf(made.folder)) return made.folder;
	} catch {
		// Not made yet.
	}
	return compile(stamp);
}

async function compile(stamp) {
	const { build } = require("esbuild");
	await build({
		absWorkingDir: root,
		entryPoints: entries,
		outdir: staging,
		outExtension: { ".js": ".cjs" },
		bundle: true,
		platform: "node",
		format: "cjs",
		target: "node20",
		// Of a package that has both, what a bundler can take apart.
		mainFields: ["module", "main"],
		logLevel: "silent",
		// Less to read at every start; names stay, for who looks for a fault.
		minifyWhitespace: true,
		minifySyntax: true,
		// Code that was kept cannot import, and Node requires what has no more than an `import` as well.
		supported: { "dynamic-import": false },
		plugins: [unbundled()],
		// The build makes pages without Next, from the same routes; their style it reads by itself.
		inject: [path.join(root, "lib/export/plain-http.ts")],
		loader: { ".css": "empty" },
	});
	const folder = `made-${process.pid}-${Date.now()}`;
	renameSync(staging, path.join(cache, folder));
	writeFileSync(`${note}.${process.pid}`, JSON.stringify({ stamp, folder, sum: sumOf(folder) }));
	renameSync(`${note}.${process.pid}`, note);
	for (const other of readdirSync(cache)) if (other !== folder && other !== "made.json") removeIfOld(other);
	return folder;
}

/**
 * Leaves packages outside the bundle. One that is imported later is named by the file that an import finds: what has nothing
 * for `require` would not be found by name.
 *
 * @returns a plugin for esbuild
 */
function unbundled() {
	const { dependencies } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
	const outside = Object.keys(dependencies).filter((name) => !bundled.test(name));
	const isOutside = (name) => outside.some((each) => name === each || name.startsWith(`${each}/`));
	return {
		name: "unbundled",
		setup: ({ onLoad, onResolve, resolve }) => {
			onResolve({ filter: /^[a-z@]/ }, async ({ path: name, kind, resolveDir, pluginData }) => {
				if (name === "next/navigation") return { path: path.join(root, "lib/export/no-such-page.ts") };
				if (pluginData === "found" || !isOutside(name)) return undefined;
				if (kind !== "dynamic-import") return { path: name, external: true };
				const found = await resolve(name, { kind: "import-statement", resolveDir, pluginData: "found" });
				return { path: path.relative(staging, found.path).split(path.sep).join("/"), namespace: "later" };
			});
			onResolve({ filter: /./, namespace: "later" }, ({ path: file }) => ({ path: file, external: true }));
			// The default of a module stays the default, that of CommonJS is all of it: as it is for Node.
			onLoad({ filter: /./, namespace: "later" }, ({ path: file }) => ({
				contents: `export * from "${file}"; export { default } from "${file}";`,
			}));
		},
	};
}

/** What was made a minute ago and more: a command that is being made ready now, or was just started, is left alone. */
function removeIfOld(name) {
	const stats = statSync(path.join(cache, name), { throwIfNoEntry: false });
	if (stats && Date.now() - stats.mtimeMs > 60_000)
		rmSync(path.join(cache, name), { recursive: true, force: true });
}

process.env.GALLEY_ROOT = root;
bundle().then(
	(folder) => {
		process.env.GALLEY_BUNDLE = path.join(cache, folder);
		try {
			runCompiled(path.join(cache, folder, `${path.basename(script, ".ts")}.cjs`));
		} catch ({ message }) {
			console.error(`The command could not be started: ${message}`);
			process.exitCode = 1;
		}
	},
	({ code, message }) => {
		rmSync(staging, { recursive: true, force: true });
		console.error(`The command could not be made ready: ${code === "ENOSPC" ? "the disk is full" : message}`);
		process.exitCode = 1;
	},
);
