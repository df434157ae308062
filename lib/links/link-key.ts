/** What a link is known by: its address, without the `#` part, which no server is told; undefined when it is no web page's. */
export function linkKey(url: string): string | undefined {
	if (!/^https?:/i.test(url) || !URL.canParse(url)) return undefined;
	const parsed = new URL(url);
	parsed.hash = "";
	return parsed.href;
}
