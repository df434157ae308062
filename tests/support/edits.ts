import fc from "fast-check";
import { photograph } from "#tests/support/pictures.ts";

/** A blog folder in memory: contents by path. */
export type Files = Map<string, string | Buffer>;

/** One thing that an author does to a blog, or who keeps the engine to its code. */
export interface Edit {
	readonly kind: keyof typeof edits;
	/** which of the posts, pictures or settings */
	readonly which: number;
	/** makes it another text */
	readonly value: number;
}

const tagNames = ["kitchen", "house", "rain", "night", "letters"];
const dayOf = (index: number) =>
	`20${20 + (index % 6)}-0${1 + (index % 9)}-${String(10 + (index % 18)).padStart(2, "0")}`;

function postText(index: number): string {
	const tags = tagNames.filter((_, at) => (index >> at) % 2 === 0).join(", ");
	const link = index % 4 === 1 && index % 7 !== 4 ? `\n\nAs in [another](post-${index - 1}.md).` : "";
	const series = index % 9 === 0 ? "\nseries: Winter" : "";
	const list = index % 15 === 2 ? "\n\n::ways-to-help[families]" : "";
	return `---\ntitle: Post ${index}\ndescription: About ${index}.\ndate: ${dayOf(index)}\ntags: [${tags}]\npublished: ${index % 7 !== 3}${series}\n---\n\nWords of ${index}.${link}${list}\n`;
}

/** A blog of sixty posts with tags, a series, links, pictures, a page and a list. */
export async function firstFiles(): Promise<Files> {
	const files: Files = new Map();
	for (let index = 0; index < 58; index++) files.set(`post-${index}.md`, postText(index));
	for (const index of [58, 59]) {
		files.set(`post-${index}/index.md`, `${postText(index)}\n![A loaf](loaf.jpg)\n`);
		files.set(`post-${index}/loaf.jpg`, await photograph(`#a0${index}30`));
	}
	files.set("_pages/about.md", "---\ntitle: About\ndescription: Me.\npublished: true\n---\n\nWords.\n");
	files.set(
		"_help/families.md",
		"---\ntitle: Families\npublished: true\nlinks:\n  - kind: read\n    title: A book\n    url: https://a.example/\n---\n\nWords.\n",
	);
	files.set("_site.yaml", settings(0));
	return files;
}

const settings = (value: number) =>
	[
		`title: Blog ${value % 5}`,
		`url: https://${["one", "two"][value % 2]}.example${value % 3 === 0 ? "/blog" : ""}`,
		`accent: "${["#7a3b2e", "#2e5a7a"][value % 2]}"`,
		`timezone: ${["UTC", "Asia/Tokyo"][value % 2]}`,
		...(value % 4 === 1 ? ["greeting: Hello."] : []),
		"",
	].join("\n");

const isPost = (file: string) => /^[^_].*\.md$/.test(file);

function change(files: Files, file: string, from: RegExp, to: string): void {
	files.set(file, String(files.get(file)).replace(from, to));
}

const inPost = (from: RegExp, to: (value: number) => string) => (files: Files, file: string, value: number) =>
	change(files, file, from, to(value));

/** What can be done to a post, by its file; or to something else. */
const edits = {
	body: inPost(/\n$/, (value) => `\n\nMore words, ${value}.\n`),
	flag: (files: Files, file: string) =>
		change(
			files,
			file,
			/published: (true|false)/,
			String(files.get(file)).includes("published: true") ? "published: false" : "published: true",
		),
	title: inPost(/title: .*/, (value) => `title: Another ${value}`),
	description: inPost(/description: .*/, (value) => `description: Of ${value}.`),
	/** nothing in the file moves, nor gets longer */
	word: inPost(/description: About/, () => "description: Apart"),
	tags: inPost(
		/tags: .*/,
		(value) => `tags: [${tagNames.filter((_, at) => (value >> at) % 2 === 0).join(", ")}]`,
	),
	date: inPost(/date: .*/, (value) => `date: ${dayOf(value)}`),
	alias: inPost(/published:/, (value) => `aliases: [/former-${value}/]\npublished:`),
	rename: (files: Files, file: string, value: number) => {
		if (file.includes("/")) return;
		files.set(`renamed-${value}.md`, files.get(file) ?? "");
		files.delete(file);
	},
	remove: (files: Files, file: string) => {
		if (!file.includes("/")) files.delete(file);
	},
	add: (files: Files, _file: string, value: number) => files.set(`new-${value}.md`, postText(4 * value)),
	picture: async (files: Files, _file: string, value: number) =>
		files.set(
			`post-${58 + (value % 2)}/loaf.jpg`,
			await photograph(`#a0${String(value % 90).padStart(2, "0")}40`),
		),
	pictureCopied: (files: Files, _file: string, value: number) => {
		const [from, to] = value % 2 === 0 ? [58, 59] : [59, 58];
		files.set(`post-${to}/loaf.jpg`, files.get(`post-${from}/loaf.jpg`) ?? "");
	},
	list: (files: Files, _file: string, value: number) =>
		change(files, "_help/families.md", /title: Families.*/, `title: Families ${value}`),
	page: (files: Files, _file: string, value: number) =>
		change(files, "_pages/about.md", /title: About.*/, `title: About ${value}`),
	settings: (files: Files, _file: string, value: number) => files.set("_site.yaml", settings(value)),
	/** made by the test, in the engine's code */
	code: () => {},
} satisfies Record<string, (files: Files, file: string, value: number) => unknown>;

/** Does it, to a copy. */
export async function edited(before: Files, { kind, which, value }: Edit): Promise<Files> {
	const files = new Map(before);
	const posts = [...files.keys()].filter(isPost).sort();
	await edits[kind](files, posts[which % posts.length] ?? "", value);
	return files;
}

/** Any edit. */
export const anyEdit: fc.Arbitrary<Edit> = fc.record({
	kind: fc.constantFrom(...(Object.keys(edits) as Edit["kind"][])),
	which: fc.nat(1000),
	value: fc.nat(1000),
});
