import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, RequestListener } from "node:http";
import path from "node:path";
import sirv from "sirv";
import { headersFor, parseHeaders, parseRedirects, redirectFor } from "#lib/export/host-files.ts";
import { inventoryFile } from "#lib/export/inventory.ts";
import { manifestAddress } from "#lib/site/address.ts";

/** Files that tell a host, or the next build, what to do, and are not shown. */
const forHosts = new Set(["/_headers", "/_redirects", `/${inventoryFile}`]);

/**
 * Shows a built site as a web host does that reads `_headers` and `_redirects`. Both are read again with every request,
 * as the site itself is: a build may have put another in its place.
 *
 * @param out absolute path of the site
 */
export function siteHost(out: string): RequestListener {
	const files = sirv(out, { dev: true });
	const read = (name: string): string => {
		const file = path.join(out, name);
		return existsSync(file) ? readFileSync(file, "utf8") : "";
	};
	return (request, response) => {
		const asked = pathOf(request);
		const headers = headersFor(asked, parseHeaders(read("_headers")));
		for (const [name, value] of headers) response.setHeader(name, value);
		const notFound = () => {
			response.removeHeader("Cache-Control");
			response.writeHead(404, { "Content-Type": "text/html; charset=utf-8" });
			response.end(read("404.html") || "Not found");
		};
		if (forHosts.has(asked)) return notFound();
		files(request, response, () => {
			// As on Netlify, a file goes before a redirect.
			const redirect = redirectFor(asked, parseRedirects(read("_redirects")));
			if (!redirect || forHosts.has(redirect.to)) return notFound();
			if (redirect.status === 200) {
				request.url = redirect.to;
				return files(request, response, notFound);
			}
			response.writeHead(redirect.status, { Location: redirect.to });
			response.end();
		});
	};
}

/** The path as the files are named; what no file can be named stays as it is. */
function pathOf({ url = "/" }: IncomingMessage): string {
	const [path = "/"] = url.split(/[?#]/);
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

/** The path of a built site's front page: `/`, or `/blog/` where that is in its `url`. Its manifest says so. */
export function homeOf(out: string): string {
	const file = path.join(out, manifestAddress);
	const { scope = "/" } = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
	return scope;
}
