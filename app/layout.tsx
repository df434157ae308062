import type { ReactNode } from "react";
import { edition } from "#app/edition.ts";
import { AuthorTools } from "#author";
import { text, textItalic } from "./fonts.ts";
import "./styles/index.css";

/** Every page is made when it is asked for, from the blog as it then is; the build asks for each once. */
export const dynamic = "force-dynamic";

export default function Layout({ children }: { readonly children: ReactNode }) {
	const { settings } = edition();
	return (
		// What the author's browser adds to a page (a spelling checker's marks) is no fault of it.
		<html
			lang={settings.language}
			className={`${text.variable} ${textItalic.variable}`}
			suppressHydrationWarning
		>
			<body suppressHydrationWarning>
				{children}
				<AuthorTools />
			</body>
		</html>
	);
}
