import { describe, expect, it } from "vitest";
import { type Import, importsOf, linesOf, sourcesIn } from "#tests/support/imports.ts";

const files = sourcesIn(["app", "components", "lib", "scripts"]);
const imports = files.flatMap(importsOf);

/** What only the author's machine runs. The preview is started by its name, as commands are, which has no `.dev` in it. */
const isDev = (file: string) => /\.dev\.tsx?$/.test(file) || file === "scripts/preview.ts";
const isOurs = (target: string) => /^(?:app|components|lib|scripts)\//.test(target);
const isReact = (target: string) => /^react(?:$|-dom|\/)/.test(target);
const isNext = (target: string) => /^next(?:$|\/)/.test(target);
const isNode = (target: string) => target.startsWith("node:");

const core = /^lib\/(?:content|checks|markdown)\//;
const door = /^lib\/[^/]+\.ts$/;

/** Imports from files that match, the author's tools apart: those may import everything. */
const from = (layer: RegExp) => imports.filter(({ file }) => layer.test(file) && !isDev(file));

/** What breaks the rule, as a list that reads well when it fails. */
const breaking = (found: readonly Import[], allowed: (each: Import) => boolean) =>
	found.filter((each) => !allowed(each)).map(({ file, target }) => `${file} imports ${target}`);

describe("who may import whom", () => {
	it("the core knows the unified family, zod, yaml, gray-matter and itself: no disk, no clock, no views", () => {
		// isUtf8 looks at bytes it is handed
		const pure = (target: string) => target === "node:buffer";
		const stranger = ({ target }: Import) =>
			(isNode(target) && !pure(target)) ||
			isReact(target) ||
			isNext(target) ||
			(isOurs(target) && !core.test(target)) ||
			/^(?:sharp|@parcel|pagefind|commander|sirv|p-limit|write-file-atomic)/.test(target);
		expect(breaking(from(core), (each) => !stranger(each))).toEqual([]);
	});

	it("the rest of the engine knows neither React nor views, nor the commands; one file opens the routes of the app", () => {
		const known = ({ file, target }: Import) =>
			file === "lib/export/app.ts" || (!isReact(target) && !/^(?:app|components|scripts)\//.test(target));
		expect(breaking(from(/^lib\//), known)).toEqual([]);
	});

	it("the engine does not know Next", () => {
		expect(breaking(from(/^lib\//), ({ target }) => !isNext(target))).toEqual([]);
	});

	it("views know React, other views, and types of the engine", () => {
		const known = ({ target, typeOnly }: Import) =>
			isReact(target) || target.startsWith("components/") || (target.startsWith("lib/") && typeOnly);
		expect(breaking(from(/^components\//), known)).toEqual([]);
	});

	it("routes know Next, views and the engine, but nothing of the core's insides", () => {
		const known = ({ target }: Import) =>
			isReact(target) ||
			isNext(target) ||
			/^(?:app|components)\//.test(target) ||
			door.test(target) ||
			target.startsWith("lib/site/");
		expect(breaking(from(/^app\//), known)).toEqual([]);
	});

	it("commands know the engine and a library for commands, neither Next nor React nor views", () => {
		const known = ({ target }: Import) =>
			!isReact(target) && !isNext(target) && !/^(?:app|components)\//.test(target);
		expect(breaking(from(/^scripts\//), known)).toEqual([]);
	});

	it("only the command that measures the engine knows tests: what it measures with is no part of the engine", () => {
		const known = ({ file, target }: Import) => file === "scripts/bench.ts" || !target.startsWith("tests/");
		expect(breaking(imports, known)).toEqual([]);
	});

	it("what measures the engine starts its commands, as a person would, and imports nothing of it but the web host", () => {
		const measuring = sourcesIn(["tests/bench"]).flatMap(importsOf);
		const known = ({ target }: Import) => !isOurs(target) || target === "lib/export/host.ts";
		expect(breaking(measuring, known)).toEqual([]);
	});

	it("only the author's tools import the author's tools", () => {
		expect(breaking(imports, ({ file, target }) => !isDev(target) || isDev(file))).toEqual([]);
	});
});

it("no file is longer than one can see in a few screens", () => {
	const all = [...files, ...sourcesIn(["tests/bench"])];
	expect(all.filter((file) => linesOf(file) > 200).map((file) => `${file}: ${linesOf(file)}`)).toEqual([]);
});
