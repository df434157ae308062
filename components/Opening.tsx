import type { ReactNode } from "react";
import type { Link } from "#lib/site/models.ts";

/** The head of a page's text: label, title, deck, and a line in small type. */
export function Opening({
	label,
	title,
	deck,
	children,
}: {
	readonly label?: Link | undefined;
	readonly title: string;
	readonly deck?: string | undefined;
	readonly children?: ReactNode;
}) {
	return (
		<header className="opening">
			{label && (
				<p className="label">
					<a href={label.href}>{label.label}</a>
				</p>
			)}
			<h1 className="p-name">{title}</h1>
			{deck && <p className="deck p-summary">{deck}</p>}
			{children && <p className="meta">{children}</p>}
		</header>
	);
}
