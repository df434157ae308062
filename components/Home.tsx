import type { HomeModel } from "#lib/site/models.ts";
import { Frame } from "./Frame.tsx";
import { PageHead } from "./PageHead.tsx";
import { Teaser } from "./Teaser.tsx";
import { YearGroups } from "./YearGroups.tsx";

/** The front page: a greeting, the newest post, and the rest by year. */
export function Home({ model }: { readonly model: HomeModel }) {
	const { head, frame, greeting, newest, years, archive } = model;
	return (
		<Frame frame={frame} feed>
			<PageHead head={head} frame={frame} />
			<data className="p-name" value={frame.siteTitle} />
			<h1 className="greeting">{greeting ?? frame.siteDescription}</h1>
			{newest ? (
				<Teaser post={newest} words={frame.words} />
			) : (
				<p className="meta">{frame.words["no-posts"]}</p>
			)}
			<YearGroups years={years} />
			{archive && (
				<p className="onward">
					<a href={archive.href}>{archive.label}</a>
				</p>
			)}
		</Frame>
	);
}
