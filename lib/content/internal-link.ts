/** What a link between the blog's own files can lead to. */
export interface Addresses {
	/** decoded address, `/first-light/` → whether readers can go there */
	readonly pages: ReadonlyMap<string, "public" | "hidden">;
	/** decoded address that a post had before → the one it has, in `pages` */
	readonly aliases: ReadonlyMap<string, string>;
	/** path in the blog folder, `the-long-drive/index.md` → its address */
	readonly files: ReadonlyMap<string, string>;
}

/** Where a link stands. */
export interface LinkFrom {
	/** path in the blog folder */
	readonly file: string;
	/** address of the page */
	readonly address: string;
}

/** Where a link goes: an address as it stands in `href`, with its `#` part; undefined when nothing is there. */
interface LinkTo {
	readonly href: string;
	readonly audience: "public" | "hidden";
}

/**
 * Resolves a link as the author wrote it: by file (`first-light.md`, `../the-long-drive/index.md`) or by address
 * (`/first-light/`, `../first-light`).
 */
export function resolveLink(
	url: string,
	from: LinkFrom,
	{ pages, files, aliases }: Addresses,
): LinkTo | undefined {
	const [, path = "", rest = ""] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
	const file = path.endsWith(".md") ? relativeTo(from.file, decoded(path)) : undefined;
	const target = files.get(file ?? "") ?? relativeTo(from.address, path);
	if (target === undefined) return undefined;
	for (const written of [decoded(target), `${decoded(target)}/`]) {
		const candidate = pages.has(written) ? written : (aliases.get(written) ?? written);
		const audience = pages.get(candidate);
		if (audience) return { href: encodeURI(candidate) + rest, audience };
	}
	return undefined;
}

/**
 * The path on the blog that an absolute URL leads to, `#` part and all; undefined when it leads elsewhere. `www.` and
 * who is to log in are no matter, since hosts seldom make a difference.
 *
 * @param home where the blog is: `https://example.org/blog`
 */
export function ownPath(url: string, home: string): string | undefined {
	const own = partsOf(home);
	const [, host] = nameOnly.exec(url) ?? [];
	if (host && withoutWww(host) !== plainHost(own)) return undefined;
	if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
	const asked = new URL(url);
	const base = own.pathname.replace(/\/$/, "");
	const path = asked.pathname.replace(/\/{2,}/g, "/");
	if (plainHost(asked) !== plainHost(own) || !`${path}/`.startsWith(`${base}/`)) return undefined;
	return `/${path.slice(base.length + 1).replace(/(^|\/)index\.html$/, "$1")}${asked.search}${asked.hash}`;
}

/** A host that can be read without taking the address apart, which takes longer: nearly all lead elsewhere. */
const nameOnly = /^https?:\/\/((?:[a-z0-9-]+\.)+[a-z]{2,})(?:[/?#]|$)/;

const homes = new Map<string, URL>();

function partsOf(home: string): URL {
	const parts = homes.get(home) ?? new URL(home);
	homes.set(home, parts);
	return parts;
}

const plainHost = ({ host }: URL): string => withoutWww(host).replace(/\.(?=$|:)/, "");
const withoutWww = (host: string): string => host.replace(/^www\./, "");

/** A relative path against the file or address it stands in, as a browser would; undefined for what no browser can follow. */
function relativeTo(base: string, path: string): string | undefined {
	const from = new URL(encodeURI(base), "http://blog.invalid/");
	const escaped = path.replaceAll("%", "%25");
	// `\\`, for one, is a host without a name.
	if (!URL.canParse(escaped, from)) return undefined;
	const plain = decoded(decoded(new URL(escaped, from).pathname)).normalize("NFC");
	return base.startsWith("/") ? plain : plain.slice(1);
}

/** A percent-encoded address as its readers see it. */
export function decoded(text: string): string {
	try {
		return decodeURI(text);
	} catch {
		return text;
	}
}
