import type { ArchiveModel } from "#lib/site/models.ts";
import { Counted } from "./Counted.tsx";
import { Earlier } from "./Earlier.tsx";
import { Frame } from "./Frame.tsx";
import { Opening } from "./Opening.tsx";
import { PageHead } from "./PageHead.tsx";
import { YearGroups } from "./YearGroups.tsx";

/** Everything, by year; the oldest years are pages of their own. */
export function Archive({ model }: { readonly model: ArchiveModel }) {
	const { head, frame, count, tags, years, earlier } = model;
	return (
		<Frame frame={frame} feed>
			<PageHead head={head} frame={frame} />
			<Opening title={frame.words.archive}>
				<Counted count={count} noun="post" words={frame.words} />
				{tags && (
					<>
						{" · "}
						<a href={tags.href}>{tags.label}</a>
					</>
				)}
			</Opening>
			<YearGroups years={years} />
			<Earlier years={earlier} words={frame.words} />
		</Frame>
	);
}
