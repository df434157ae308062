import { readBlog } from "#lib/blog.ts";
import { blogOf, post } from "#tests/support/blog.ts";
import { now, problems } from "#tests/unit/support/problems.ts";

export const link = { kind: "donate", title: "A fund", url: "https://fund.example/" };

/** The text of a list with that link, published, but for what is said otherwise. */
export const list = (values: object, text = ""): string =>
	post({ title: "Families", published: true, links: [link], ...values }, text);

/** The list of that text, alone in its blog. */
export const listIn = (text: string) => readBlog(blogWith(text), now).lists[0]?.value;

/** What is said of it: `line:column severity reason`. */
export const saidOf = async (text: string): Promise<string[]> =>
	(await problems(blogWith(text))).map((line) => line.replace("_help/families.md:", ""));

const blogWith = (text: string): string => blogOf({ "_help/families.md": text });
