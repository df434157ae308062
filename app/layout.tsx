import type { ReactNode } from "react";
import { edition } from "#app/edition.ts";
import { AuthorTools } from "#author";
import { faceStyle } from "#lib/site/face-style.ts";
import "./styles/index.css";

/** Every page is made when it is asked for, from the blog as it then is; the build asks for each once. */
export const dynamic = "force-dynamic";

export default function Layout({ children }: { readonly children: ReactNode }) {
	const { settings } = edition();
	const { css, preload } = faceStyle(settings.face);
	return (
		// What the author's browser adds to a page (a spelling checker's marks) is no fault of it.
		<html lang={settings.language} suppressHydrationWarning>
			<head>
				{preload.map((href) => (
					<link key={href} rel="preload" href={href} as="font" type="font/woff2" crossOrigin="" />
				))}
				<style>{css}</style>
			</head>
			<body suppressHydrationWarning>
				{children}
				<AuthorTools />
			</body>
		</html>
	);
}
