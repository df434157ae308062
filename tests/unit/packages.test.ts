import { describe, expect, it } from "vitest";
import { importsOf, sourcesIn } from "#tests/support/imports.ts";

/** Packages that each layer may use: what is not named is a decision to be made, not a line to be added in passing. */
// biome-ignore format: a layer a line, as far as lines go
const packages: Record<string, readonly string[]> = {
	"lib/(?:content|checks|markdown)/": [
		"fastest-levenshtein", "github-slugger", "gray-matter", "hast", "hast-util-heading-rank", "hast-util-sanitize",
		"hast-util-to-string", "mdast", "mdast-util-directive", "mdast-util-find-and-replace", "mdast-util-to-hast",
		"mdast-util-to-string", "rehype-raw", "rehype-sanitize", "rehype-stringify", "remark", "remark-directive", "remark-gfm",
		"remark-math", "remark-rehype", "remark-smartypants", "shiki", "temml", "unified", "unist", "unist-util-visit", "vfile",
		"vfile-location", "yaml", "zod",
	],
	"lib/files/": ["vfile", "write-file-atomic"],
	"lib/fonts/": ["fontverter", "subset-font", "write-file-atomic"],
	"lib/images/": ["exif-reader", "sharp", "write-file-atomic"],
	// undici asks other people's servers; ipaddr.js says which addresses are public; jsonc-parser has places in JSON
	"lib/links/": [
		"ipaddr.js", "jsonc-parser", "p-limit", "undici", "vfile", "write-file-atomic", "zod",
	],
	"lib/site/": [
		// numbers and dates that readers save are written by a library that knows both formats (RFC 2426, RFC 5545)
		"ical.js",
		"hast", "hastscript", "rehype-parse", "rehype-stringify", "sharp", "unified", "unist-util-visit", "write-file-atomic",
		"xast-util-to-xml", "xastscript",
	],
	"lib/export/": [
		// a proof is a page taken apart and put together again
		"hast", "hastscript", "rehype-parse", "rehype-stringify", "unified", "unist-util-visit",
		// pages are made without Next: their markup by React, their style by what Next uses for it
		"lightningcss", "react", "react-dom",
		"htmlparser2", "p-limit", "pagefind", "sharp", "sirv", "write-file-atomic",
	],
	"lib/[^/]+$": ["cspell-trie-lib", "p-limit", "tinypool", "vfile", "write-file-atomic", "yaml", "zod"],
	"components/": ["react"],
	"app/": ["next", "react"],
	// the preview is Next's server behind a door of ours; other commands do not know it (layers.test.ts)
	"scripts/": ["commander", "next", "sirv", "write-file-atomic"],
};

const sources = sourcesIn(["app", "components", "lib", "scripts"]);
const imports = sources.filter((file) => !/\.dev\.tsx?$/.test(file)).flatMap(importsOf);

// What the command that measures has in tests/ is ours too; tests/unit/layers.test.ts says who may import that.
const isFile = (target: string) => /^(?:app|components|lib|scripts|tests)\//.test(target);

/** `remark-gfm` of `remark-gfm`, `shiki` of `shiki/core`, `@a/b` of `@a/b/c`. */
const packageOf = (target: string) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target;

describe.each(Object.entries(packages))("%s", (layer, allowed) => {
	const own = imports.filter(({ file, target }) => new RegExp(`^${layer}`).test(file) && !isFile(target));

	it("uses no package but those it is known for", () => {
		const strange = own.filter(
			({ target }) => !target.startsWith("node:") && !allowed.includes(packageOf(target)),
		);
		expect(strange.map(({ file, target }) => `${file} imports ${target}`)).toEqual([]);
	});
});

it("every file of the engine belongs to a layer", () => {
	const layers = Object.keys(packages).map((layer) => new RegExp(`^${layer}`));
	expect(sources.filter((file) => !layers.some((layer) => layer.test(file)))).toEqual([]);
});
