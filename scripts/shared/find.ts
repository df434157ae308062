import path from "node:path";
import type { Blog, Read } from "#lib/blog.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import { didYouMean } from "#lib/content/near.ts";
import type { Post } from "#lib/content/post.ts";
import { setLine } from "#lib/markdown/typography.ts";
import { UsageError } from "#scripts/shared/run.ts";

/** A post, page or list of ways to help. */
export type Item = Read<Post | HelpList>;

export const itemsOf = ({ posts, pages, lists }: Blog): Item[] => [...posts, ...pages, ...lists];

/** What the author calls it by: the last part of its address. */
export const nameOf = ({ value }: Item): string => ("slug" in value ? value.slug : value.name);

/**
 * Finds what the author means by `first-light`, `/first-light/`, `ways-to-help/families`, or the path of the file:
 * from where she is, or as messages print it, from the blog folder.
 *
 * @throws when there is none of that name, or more than one
 */
export function findItem(blog: Blog, typed: string): Item {
	const items = itemsOf(blog);
	const name = typed.normalize("NFC").replace(/^\/|\/$/g, "");
	const found =
		[
			() => itemsAt(items, path.resolve(typed)),
			() => items.filter((item) => isCalled(item, name)),
			() => itemsAt(items, path.resolve(blog.folder, typed)),
		]
			.map((look) => look())
			.find(({ length }) => length > 0) ?? [];
	const [first] = found;
	if (first && found.length === 1) return first;
	if (first) {
		const paths = found.map(({ value }) => value.path).join(" and ");
		throw new UsageError(`Unexpected ${typed}, which is ${paths}, expected the file of one`);
	}
	throw new UsageError(`There is no post, page or list called ${typed}${hint(items, name)}`);
}

/** What else she may know it by, or have mistyped: the address it had, its title, a name like it. */
function hint(items: readonly Item[], name: string): string {
	const names = (known: readonly Item[]) => known.map(nameOf).join(" and ");
	const renamed = items.filter(({ value }) => "slug" in value && hadAddress(value, name));
	if (renamed.length > 0) return `: it is ${names(renamed)} now`;
	const titled = items.filter(({ value }) => isTitled(value, name));
	if (titled.length > 0) return `: that is the title of ${names(titled)}`;
	const meant = didYouMean(name, items.map(nameOf));
	return meant ? `: did you mean ${meant}?` : ". See npm run post list";
}

const hadAddress = ({ aliases = [] }: Post, name: string): boolean =>
	aliases.some((address) => address === `/${name}/` || address === `/${name}`);

/** The title of a post has the quotes and dashes of print by now, that of a list has them as they were typed. */
function isTitled(value: Post | HelpList, typed: string): boolean {
	const title = "slug" in value ? setLine(typed.trim(), value.language) : typed.trim();
	return value.title.toLowerCase() === title.toLowerCase();
}

/** A post that has a folder may be named by that. */
function itemsAt(items: readonly Item[], place: string): Item[] {
	const inFolder = path.join(place, "index.md");
	return items.filter(({ value }) => value.file === place || value.file === inFolder);
}

const isCalled = (item: Item, name: string): boolean =>
	nameOf(item) === name || (!("slug" in item.value) && `ways-to-help/${item.value.name}` === name);
