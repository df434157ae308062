import type { SafeHtml } from "#lib/markdown/safe-html.ts";

/** A stretch of rendered Markdown: the one place where HTML goes in as it is. */
export function Prose({ html }: { readonly html: SafeHtml }) {
	// biome-ignore lint/security/noDangerouslySetInnerHtml: only the Markdown chain makes a SafeHtml, past its allow-list
	return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
