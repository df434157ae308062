import type { Frame, Head } from "#lib/site/models.ts";
import { Each } from "./Each.tsx";

// the papers of app/styles/tokens.css, for the bar around the page
const paper = { light: "#fbf7f0", dark: "#1a1715" };

/**
 * What a page says to browsers, search engines and link previews (Open Graph; who reads another dialect falls back on
 * it). React moves it into `<head>`.
 */
export function PageHead({ head, frame }: { readonly head: Head; readonly frame: Frame }) {
	const description = head.description ?? frame.siteDescription;
	return (
		<>
			<title>{head.title}</title>
			{description && <meta name="description" property="og:description" content={description} />}
			{!head.index && <meta name="robots" content="noindex" />}
			{head.canonical && <link rel="canonical" href={head.canonical} />}
			<link rel="icon" href="/favicon.ico" sizes="32x32" />
			<link rel="icon" type="image/svg+xml" href="/favicon.svg" />
			<link rel="apple-touch-icon" href="/apple-touch-icon.png" />
			<link rel="manifest" href="/manifest.webmanifest" />
			{head.feeds.map(({ title, href, type }) => (
				<link key={href} rel="alternate" type={type} title={title} href={href} />
			))}
			<Each of={head.me ?? []}>{(href) => <link rel="me" href={href} />}</Each>
			<meta property="og:site_name" content={frame.siteTitle} />
			<meta property="og:title" content={head.name} />
			<meta property="og:type" content={head.type} />
			{head.canonical && <meta property="og:url" content={head.canonical} />}
			{head.card && (
				<>
					<meta property="og:image" content={head.card} />
					<meta property="og:image:width" content="1200" />
					<meta property="og:image:height" content="630" />
					<meta name="twitter:card" content="summary_large_image" />
				</>
			)}
			<meta name="theme-color" media="(prefers-color-scheme: light)" content={paper.light} />
			<meta name="theme-color" media="(prefers-color-scheme: dark)" content={paper.dark} />
			{head.data && <script type="application/ld+json">{head.data}</script>}
		</>
	);
}
