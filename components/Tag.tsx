import type { TagModel } from "#lib/site/models.ts";
import { Counted } from "./Counted.tsx";
import { Earlier } from "./Earlier.tsx";
import { Frame } from "./Frame.tsx";
import { Opening } from "./Opening.tsx";
import { PageHead } from "./PageHead.tsx";
import { YearGroups } from "./YearGroups.tsx";

/** The posts with one tag, by year; the oldest years are pages of their own. */
export function Tag({ model }: { readonly model: TagModel }) {
	const { head, frame, label, count, years, earlier } = model;
	return (
		<Frame frame={frame} feed>
			<PageHead head={head} frame={frame} />
			<Opening title={label}>
				<Counted count={count} noun="post" words={frame.words} />
			</Opening>
			<YearGroups years={years} />
			<Earlier years={earlier} words={frame.words} />
		</Frame>
	);
}
