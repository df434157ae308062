import type { PublicEdition } from "#lib/posts.ts";
import { homeAddress, iconAddress, splitUrl } from "#lib/site/address.ts";
import { paper } from "#lib/site/colours.ts";

/** `/manifest.webmanifest` (W3C Web Application Manifest): name, colours and icons for a home screen. */
export function manifest({ settings }: PublicEdition): string {
	const { title, description, language, url } = settings;
	const { base } = splitUrl(url);
	const home = base + homeAddress;
	return `${JSON.stringify({
		name: title,
		description,
		lang: language,
		id: home,
		start_url: home,
		scope: home,
		display: "minimal-ui",
		background_color: paper.light,
		theme_color: paper.light,
		icons: [
			{ src: `${base}/favicon.svg`, type: "image/svg+xml", sizes: "any" },
			{ src: `${base}/icon-192.png`, type: "image/png", sizes: "192x192" },
			{ src: base + iconAddress, type: "image/png", sizes: "512x512" },
			{ src: `${base}/icon-maskable.png`, type: "image/png", sizes: "512x512", purpose: "maskable" },
		],
	})}\n`;
}
