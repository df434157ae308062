import { describe, expect, it, vi } from "vitest";
import { readPost } from "#tests/unit/support/post.ts";

/** YAML a writer may type, and the whole message for it. */
const broken: Record<string, [yaml: string, said: string]> = {
	"a tab before a key": [
		"tags:\n\t- a",
		"3:1 error Unexpected tab, expected spaces: replace the tab with two spaces",
	],
	"a key twice": [
		"title: a\ntitle: b",
		"3:1 error Unexpected second line with the same key, expected each key once: delete one of them",
	],
	"the flag twice": [
		"published: false\npublished: true",
		"3:1 error Unexpected second line with the same key, expected each key once: delete one of them",
	],
	"a colon in a value": [
		"title: Bread: twice",
		'2:8 error Unexpected second colon, expected one `key: value` on a line: put a value that has a colon in quotes, `title: "One: two"`',
	],
	"an open quotation mark": [
		'title: "Bread\npublished: true',
		"3:16 error Unexpected end of a quoted value or list, expected its closing quote or bracket",
	],
	"an open bracket": [
		"tags: [a, b\npublished: true",
		"3:1 error Unexpected end of a quoted value or list, expected its closing quote or bracket",
	],
	"an at sign": [
		"title: @home",
		'2:8 error Unexpected character at the start of a value, expected text: put the value in quotes, `title: "…"`',
	],
	"words after a bracket": [
		"title: [Bread] twice",
		'2:16 error Unexpected text after a value, expected text: put the value in quotes, `title: "…"`',
	],
	emphasis: [
		"published: true\ntitle: *Bread*",
		'3:8 error Unexpected alias `*Bread*`, expected text: put the value in quotes, `title: "…"`, or write the value out',
	],
	"an ampersand": [
		"title: & sons",
		'2:8 error Unexpected `*` or `&`, expected text: put the value in quotes, `title: "…"`',
	],
	"words alone": [
		"Bread twice",
		"2:1 error Unexpected `Bread twice`, expected lines of the form `key: value`",
	],
	"a list": ["- Bread\n- Butter", "2:1 error Unexpected `- Bread`, expected lines of the form `key: value`"],
	"a space that is none": [
		"published:\u00a0true",
		"2:11 error Unexpected no-break space after `published:`, expected an ordinary one: it comes along when text is pasted, so delete it and type a space",
	],
	"a space that is none, above a key": [
		"title:\u00a0T\npublished: true",
		"2:7 error Unexpected no-break space after `title:`, expected an ordinary one: it comes along when text is pasted, so delete it and type a space",
	],
	"no space after the colon": [
		"title: T\npublished:true",
		"3:1 error Unexpected `published:true`, expected a space after the colon: `published: true`",
	],
	"no space after the only colon": [
		"published:true",
		"2:1 error Unexpected `published:true`, expected a space after the colon: `published: true`",
	],
	"no space after the colon of a link": [
		"links:\n  - kind: read\n    url:https://a.example/",
		"4:5 error Unexpected `url:https://a.example/`, expected a space after the colon: `url: https://a.example/`",
	],
	"an apostrophe in single quotes": [
		"published: true\ntitle: 'Don't go'",
		"3:12 error Unexpected `'` inside a value in such quotes, where it ends the value, expected `’`",
	],
	"quotes in quotes": [
		'title: "He said "hi" to me"',
		'2:17 error Unexpected `"` inside a value in such quotes, where it ends the value, expected `“` and `”`',
	],
	"words after quotes": [
		'title: "Bread" twice',
		'2:16 error Unexpected text after a value, expected text: put the value in quotes, `title: "…"`',
	],
	"a title on two lines": [
		"title: A long title\nthat goes on\npublished: true",
		"3:1 error Unexpected line without a colon, expected `key: value`, `---` above it where the front matter ends, or two spaces before it when it goes on from the line above",
	],
	"a space before the first key": [
		" title: T\npublished: true",
		"2:1 error Unexpected space before `title`, expected it at the beginning of its line",
	],
};

describe("front matter that is no YAML", () => {
	it.each(Object.entries(broken))("says where and what to write: %s", (_name, [yaml, message]) => {
		const { post, said } = readPost(`---\n${yaml}\n---\nWords.`);
		expect(said).toEqual([message]);
		expect(post).toMatchObject({ status: "broken", title: "First light", body: "" });
	});

	it("says so each time the same text is read", () => {
		const text = "---\ntitle: A: b\n---\n";
		expect(readPost(text).said).toEqual(readPost(text).said);
		expect(readPost(text).said).toHaveLength(1);
	});
});

describe("YAML that is meant to hurt", () => {
	const nest = (open: string, close: string, times: number) => open.repeat(times) + close.repeat(times);

	it.each([
		["one", "a: &a 1\nb: *a"],
		["a bomb of nine to the ninth", bomb()],
		["one that is in itself", "a: &a [*a]"],
		["a merge", "a: &a { published: true }\n<<: *a"],
	])("may have no alias: %s", (_name, yaml) => {
		const { post, said } = readPost(`---\n${yaml}\n---\n`);
		expect(post.status).toBe("broken");
		expect(said[0]).toMatch(/^\d+:\d+ error Unexpected alias/);
	});

	it.each([
		["open brackets", `tags: ${"[".repeat(20_000)}`],
		["brackets", `tags: ${nest("[", "]", 20_000)}`],
		["a thousand brackets", `tags: ${nest("[", "]", 1000)}`],
		["braces", `tags: ${nest("{a: ", "}", 10_000)}`],
		["lists in lists", `tags:\n${"- ".repeat(20_000)}a`],
		["maps in maps", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
		["question marks", "? ".repeat(10_000)],
		["quotation marks", `title: ${'"'.repeat(10_000)}`],
		["anchors", `title: ${"&a ".repeat(10_000)}`],
		["tags", `title: ${"!a ".repeat(10_000)}`],
		["many keys", Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join("\n")],
	])("is a message, and no stack trace: %s", (_name, yaml) => {
		const { post, said } = readPost(`---\n${yaml}\npublished: true\n---\n`);
		expect(post.status).toBe("broken");
		expect(said[0]).toMatch(/^\d+:\d+ error Unexpected .*, expected /s);
		expect(said.join()).not.toMatch(/call stack|\n\s+at |node_modules/);
	});

	it("cannot reach a prototype", () => {
		const yaml = "__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\ntoString: a";
		const { said } = readPost(`---\n${yaml}\n---\nWords.`);
		expect({}).not.toHaveProperty("polluted");
		expect(said.slice(-3).map((message) => message.split(",")[0])).toEqual([
			"2:1 warning Unexpected key `__proto__`",
			"3:1 warning Unexpected key `constructor`",
			"4:1 warning Unexpected key `toString`",
		]);
	});

	it("makes nothing of a language's own tags", () => {
		const titleOf = (yaml: string) => readPost(`---\ntitle: ${yaml}\n---\n`).post.title;
		expect(titleOf("!!js/function 'function () {}'")).toBe("function () {}");
		expect(titleOf("!!js/undefined ''")).toBe("First light");
		expect(titleOf("!!python/object/apply:os.system [ls]")).toBe("First light");
	});

	it("has keys of any kind without a word on the terminal", () => {
		const warned = vi.spyOn(process, "emitWarning");
		for (const yaml of ["? [a]\n: b", "? {a: b}\n: c"]) {
			expect(readPost(`---\n${yaml}\n---\n`).said.join()).toMatch(/\d+:\d+ warning Unexpected key/);
		}
		for (const yaml of [": b", "1: b", "true: b"]) {
			expect(readPost(`---\n${yaml}\n---\n`).said.join()).toMatch(/2:1 warning Unexpected key/);
		}
		expect(warned).not.toHaveBeenCalled();
	});
});

function bomb(): string {
	const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(", ")}]`;
	return [..."abcdefghi"]
		.map((name, index, all) => level(name, index === 0 ? "x" : `*${all[index - 1]}`))
		.join("\n");
}
