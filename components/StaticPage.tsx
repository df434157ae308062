import type { ReactNode } from "react";
import type { StaticPageModel } from "#lib/site/models.ts";
import { Body } from "./Body.tsx";
import { Frame } from "./Frame.tsx";
import { Opening } from "./Opening.tsx";
import { PageHead } from "./PageHead.tsx";

/** About and the like: a title and a text. */
export function StaticPage({ model, band }: { readonly model: StaticPageModel; readonly band?: ReactNode }) {
	const { head, frame, language } = model;
	return (
		<Frame frame={frame} band={band}>
			<PageHead head={head} frame={frame} />
			<article data-pagefind-body="" lang={language === frame.language ? undefined : language}>
				<Opening title={model.title} deck={model.deck} />
				<Body segments={model.body} />
			</article>
		</Frame>
	);
}
