import type { YearModel } from "#lib/site/models.ts";
import { Counted } from "./Counted.tsx";
import { Frame } from "./Frame.tsx";
import { Neighbours } from "./Neighbours.tsx";
import { Opening } from "./Opening.tsx";
import { PageHead } from "./PageHead.tsx";
import { PostList } from "./PostList.tsx";

/** The posts of one year, of all or of one tag. */
export function Year({ model }: { readonly model: YearModel }) {
	const { head, frame, title, entries, older, newer } = model;
	return (
		<Frame frame={frame} feed>
			<PageHead head={head} frame={frame} />
			<Opening title={title}>
				<Counted count={entries.length} noun="post" words={frame.words} />
			</Opening>
			<PostList entries={entries} />
			<Neighbours older={older} newer={newer} words={frame.words} />
		</Frame>
	);
}
