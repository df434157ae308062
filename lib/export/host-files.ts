import type { Header, HeaderRule, Redirect } from "#lib/site/headers.ts";

/** `_headers` and `_redirects`, as Netlify and Cloudflare Pages read them: written by the build, read by `npm run serve`. */

/** Rules → `_headers`. */
export const writeHeaders = (rules: readonly HeaderRule[]): string =>
	rules
		.map(({ path, without = [], headers }) =>
			[
				path,
				...without.map((name) => `  ! ${name}`),
				...headers.map(([name, value]) => `  ${name}: ${value}`),
				"",
			].join("\n"),
		)
		.join("\n");

/** `_headers` → rules. */
export function parseHeaders(text: string): HeaderRule[] {
	const rules: { path: string; without: string[]; headers: Header[] }[] = [];
	for (const line of linesOf(text)) {
		const [, dropped] = /^! (\S+)$/.exec(line) ?? [];
		const [, name, value] = /^([\w-]+):\s*(.+)$/.exec(line) ?? [];
		if (line.startsWith("/")) rules.push({ path: line, without: [], headers: [] });
		else if (dropped) rules.at(-1)?.without.push(dropped);
		else if (name && value) rules.at(-1)?.headers.push([name, value]);
	}
	return rules;
}

/** The headers for one path. Those that several rules give are joined, as Cloudflare does. */
export function headersFor(path: string, rules: readonly HeaderRule[]): Map<string, string> {
	const found = new Map<string, string>();
	for (const rule of rules) {
		if (!match(rule.path, path)) continue;
		for (const name of rule.without ?? []) found.delete(name.toLowerCase());
		for (const [name, value] of rule.headers) {
			const earlier = found.get(name.toLowerCase());
			found.set(name.toLowerCase(), earlier === undefined ? value : `${earlier}, ${value}`);
		}
	}
	return found;
}

/** Rules → `_redirects`. */
export const writeRedirects = (redirects: readonly Redirect[]): string =>
	redirects.map(({ from, to, status }) => `${from} ${to} ${status}\n`).join("");

/** `_redirects` → rules. A rule without a status is for good. */
export function parseRedirects(text: string): Redirect[] {
	return linesOf(text).flatMap((line) => {
		const [from = "", to, status = "301"] = line.split(/\s+/);
		const known = status === "200" ? 200 : status === "301" ? 301 : undefined;
		return to && known ? [{ from, to, status: known }] : [];
	});
}

/** The first rule that takes the path, with its address filled in. */
export function redirectFor(path: string, redirects: readonly Redirect[]): Redirect | undefined {
	for (const redirect of redirects) {
		const parts = match(redirect.from, path);
		if (!parts) continue;
		const to = redirect.to.replace(/:(\w+)/g, (whole, name: string) => parts[name] ?? whole);
		return { ...redirect, to };
	}
	return undefined;
}

const linesOf = (text: string): string[] =>
	text
		.split("\n")
		.map((line) => line.trim())
		.filter((line) => line !== "" && !line.startsWith("#"));

/** The parts of a path by name, `*` being `splat`; undefined when the pattern does not take it. A last slash is the same. */
function match(pattern: string, path: string): Record<string, string> | undefined {
	const source = pattern
		.replace(/[.+?^${}()|[\]\\]/g, "\\$&")
		.replace(/\/$/, "")
		.replace(/:(\w+)/g, "(?<$1>[^/]+)")
		.replace("/*", "(?:/(?<splat>.*))?");
	const found = new RegExp(`^${source}/?$`).exec(path);
	if (!found) return undefined;
	return Object.fromEntries(Object.entries(found.groups ?? {}).map(([name, part]) => [name, part ?? ""]));
}
