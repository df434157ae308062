import type { ReactNode } from "react";
import type { PostModel } from "#lib/site/models.ts";
import { Body } from "./Body.tsx";
import { Contents } from "./Contents.tsx";
import { Counted } from "./Counted.tsx";
import { DateTime } from "./DateTime.tsx";
import { Frame } from "./Frame.tsx";
import { Neighbours } from "./Neighbours.tsx";
import { Opening } from "./Opening.tsx";
import { PageHead } from "./PageHead.tsx";
import { Related } from "./Related.tsx";
import { Series } from "./Series.tsx";

/** A post. `band` is the author's strip, which a draft has in development. */
export function Post({ model, band }: { readonly model: PostModel; readonly band?: ReactNode }) {
	const { head, frame, language, date, updated } = model;
	return (
		<Frame frame={frame} band={band}>
			<PageHead head={head} frame={frame} />
			<article
				className="h-entry"
				data-pagefind-body=""
				lang={language === frame.language ? undefined : language}
			>
				<Opening label={model.label} title={model.title} deck={model.deck}>
					{date && (
						<>
							<DateTime date={date} className="dt-published" />
							{" · "}
						</>
					)}
					<Counted count={model.minutes} noun="minute" words={frame.words} />
					{updated && (
						<>
							{` · ${frame.words.updated} `}
							<DateTime date={updated} className="dt-updated" />
						</>
					)}
				</Opening>
				{model.series && <Series series={model.series} words={frame.words} />}
				{model.contents.length > 0 && <Contents links={model.contents} words={frame.words} />}
				<Body segments={model.body} />
				<data className="u-url u-uid" value={model.url} />
				<a className="p-author h-card" data-pagefind-ignore="" href={frame.home} hidden>
					{frame.author}
				</a>
				{model.tags.length > 0 && (
					<footer className="tags">
						{model.tags.map(({ label, href }) => (
							<a key={href} className="p-category" rel="tag" href={href}>
								{label}
							</a>
						))}
					</footer>
				)}
			</article>
			<Related links={model.related} words={frame.words} />
			<Neighbours older={model.older} newer={model.newer} words={frame.words} />
		</Frame>
	);
}
