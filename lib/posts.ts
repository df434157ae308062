import { type Blog, blogFolder, type Read, readBlog } from "#lib/blog.ts";
import type { HelpList, PublishedList } from "#lib/content/help-list.ts";
import type { Post, PublishedPage, PublishedPost } from "#lib/content/post.ts";
import type { Settings } from "#lib/content/schema.ts";

/** What is shown to somebody: posts newest first, pages and lists by name. */
export interface Edition {
	readonly audience: "author" | "readers";
	readonly blog: Blog;
	readonly settings: Settings;
	readonly posts: readonly Post[];
	readonly pages: readonly Post[];
	readonly lists: readonly HelpList[];
	/** bodies stand in it as digests: enough to tell whether a page can have changed, without rendering any */
	readonly inDigests?: true;
}

/** An edition in which nothing hidden can be: what is written for readers takes this type. */
export interface PublicEdition extends Edition {
	readonly audience: "readers";
	readonly posts: readonly PublishedPost[];
	readonly pages: readonly PublishedPage[];
	readonly lists: readonly PublishedList[];
}

/** Made once a blog; a blog that changed is another object. */
const made = { readers: new WeakMap<Blog, PublicEdition>(), author: new WeakMap<Blog, Edition>() };

/** The one door between drafts and readers. */
export function forReaders(blog: Blog): PublicEdition {
	return once(made.readers, blog, toPublic);
}

/** What readers may see of what an edition shows: itself, when it is theirs. */
export const readersOf = (edition: Edition): PublicEdition =>
	isPublic(edition) ? edition : forReaders(edition.blog);

const isPublic = (edition: Edition): edition is PublicEdition => edition.audience === "readers";

/** The same, with bodies as digests. */
export function inDigests(edition: PublicEdition): PublicEdition {
	const known = digests.get(edition) ?? { ...edition, inDigests: true };
	digests.set(edition, known);
	return known;
}

const digests = new WeakMap<PublicEdition, PublicEdition>();

/** Everything, drafts with the rest: for the author's own screen. */
export function forAuthor(blog: Blog): Edition {
	return once(made.author, blog, toAuthors);
}

function once<T>(known: WeakMap<Blog, T>, blog: Blog, make: (blog: Blog) => T): T {
	const edition = known.get(blog) ?? make(blog);
	known.set(blog, edition);
	return edition;
}

function toPublic(blog: Blog): PublicEdition {
	const values = [...blog.posts, ...blog.pages].map(({ value }) => value);
	return {
		audience: "readers",
		blog,
		settings: blog.settings.value,
		posts: values.filter(isPublishedPost).sort(newestFirst),
		pages: values.filter(isPublishedPage),
		lists: blog.lists.map(({ value }) => value).filter((list) => list.status === "published"),
	};
}

function toAuthors(blog: Blog): Edition {
	return {
		audience: "author",
		blog,
		settings: blog.settings.value,
		posts: blog.posts.map(({ value }) => value).sort(newestFirst),
		pages: blog.pages.map(({ value }) => value),
		lists: blog.lists.map(({ value }) => value),
	};
}

/**
 * What readers may see and, as if it were out, what is shown to a friend: for a file to mail, never for a build
 * (`tests/unit/proof-door.test.ts`). A post without a day is of today, as it would be were it published.
 */
export function forProof(blog: Blog, shown: ReadonlySet<Post | HelpList>): PublicEdition {
	const asIfOut = <T extends Post | HelpList>(reads: readonly Read<T>[]): Read<T>[] =>
		reads.map((read) => {
			const { value } = read;
			if (!shown.has(value)) return read;
			const filled =
				"slug" in value ? { description: "", ...(value.kind === "post" && { date: blog.today }) } : {};
			return { ...read, value: { ...filled, ...value, status: "published" } };
		});
	return forReaders({
		...blog,
		posts: asIfOut(blog.posts),
		pages: asIfOut(blog.pages),
		lists: asIfOut(blog.lists),
	});
}

/** Whether readers may see it, as a post. */
export const isPublishedPost = (post: Post): post is PublishedPost =>
	post.status === "published" && post.kind === "post";
const isPublishedPage = (post: Post): post is PublishedPage =>
	post.status === "published" && post.kind === "page";

/** Undated drafts stand first: they are what the author is at. */
function newestFirst(a: Post, b: Post): number {
	const [first = "9", second = "9"] = [a.date, b.date];
	if (first !== second) return first < second ? 1 : -1;
	return a.slug < b.slug ? -1 : 1;
}

/** Set where the routes make pages without a server, so that the blog is read once, and as one. */
const handedOver = Symbol.for("galley.edition");

/** Gives the routes, in this process, the edition that is being built. */
export function handOver(edition: PublicEdition): void {
	(globalThis as { [handedOver]?: PublicEdition })[handedOver] = edition;
}

/** The edition for this process: everything in the dev server, else only what readers may see. */
export function currentEdition(): Edition {
	const given = (globalThis as { [handedOver]?: PublicEdition })[handedOver];
	if (given) return given;
	const blog = readBlog(blogFolder(), new Date());
	return process.env.NODE_ENV === "development" ? forAuthor(blog) : forReaders(blog);
}
