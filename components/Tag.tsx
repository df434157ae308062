import type { TagModel } from "#lib/site/models.ts";
import { Counted } from "./Counted.tsx";
import { Frame } from "./Frame.tsx";
import { Opening } from "./Opening.tsx";
import { PageHead } from "./PageHead.tsx";
import { YearGroups } from "./YearGroups.tsx";

/** The posts with one tag, by year. */
export function Tag({ model }: { readonly model: TagModel }) {
	const { head, frame, label, count, years } = model;
	return (
		<Frame frame={frame} feed>
			<PageHead head={head} frame={frame} />
			<Opening title={label}>
				<Counted count={count} noun="post" words={frame.words} />
			</Opening>
			<YearGroups years={years} />
		</Frame>
	);
}
