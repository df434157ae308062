import type { Frame, Head } from "#lib/site/models.ts";

// the papers of app/styles/tokens.css, for the bar around the page
const paper = { light: "#fbf7f0", dark: "#1a1715" };

/** What a page says to browsers, search engines and link previews. React moves it into `<head>`. */
export function PageHead({ head, frame }: { readonly head: Head; readonly frame: Frame }) {
	const description = head.description ?? frame.siteDescription;
	return (
		<>
			<title>{head.title}</title>
			{description && <meta name="description" content={description} />}
			{!head.index && <meta name="robots" content="noindex" />}
			{head.canonical && <link rel="canonical" href={head.canonical} />}
			<link rel="icon" type="image/svg+xml" href="/favicon.svg" />
			<link rel="alternate" type="application/atom+xml" title={frame.siteTitle} href={frame.feed} />
			<meta property="og:site_name" content={frame.siteTitle} />
			<meta property="og:title" content={head.title} />
			<meta property="og:type" content={head.type} />
			{description && <meta property="og:description" content={description} />}
			{head.canonical && <meta property="og:url" content={head.canonical} />}
			{head.published && <meta property="article:published_time" content={head.published} />}
			{head.modified && <meta property="article:modified_time" content={head.modified} />}
			<meta name="theme-color" media="(prefers-color-scheme: light)" content={paper.light} />
			<meta name="theme-color" media="(prefers-color-scheme: dark)" content={paper.dark} />
		</>
	);
}
