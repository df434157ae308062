/**
 * A list of ways to help asks for each thing once.
 *
 * Why: the second of two equal links was meant to be another.
 *
 * @param urls in the order of the list
 * @returns for each that stood above it already, its place in the list and that of the first
 */
export function findSameLinks(urls: readonly string[]): { readonly index: number; readonly first: number }[] {
	const known = new Map<string, number>();
	return urls.flatMap((url, index) => {
		const address = plain(url);
		const first = known.get(address);
		if (first !== undefined) return [{ index, first }];
		known.set(address, index);
		return [];
	});
}

/** What differs in writing only: capitals in the host, `www.`, a slash at the end. */
function plain(url: string): string {
	if (!/^https?:/i.test(url))
		return url
			.toLowerCase()
			.replace(/^((?:tel|sms):)(.*)$/, (_, scheme, rest) => scheme + rest.replace(/[^\d+]/g, ""));
	if (!URL.canParse(url)) return url;
	const { host, pathname, search, hash } = new URL(url);
	return `${host.replace(/^www\./, "")}${pathname.replace(/\/$/, "")}${search}${hash}`;
}
