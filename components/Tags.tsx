import type { TagsModel } from "#lib/site/models.ts";
import { CountedLinks } from "./CountedLinks.tsx";
import { Frame } from "./Frame.tsx";
import { Opening } from "./Opening.tsx";
import { PageHead } from "./PageHead.tsx";

/** Every tag. */
export function Tags({ model }: { readonly model: TagsModel }) {
	const { head, frame, tags } = model;
	return (
		<Frame frame={frame}>
			<PageHead head={head} frame={frame} />
			<Opening title={frame.words.tags} />
			{tags.length > 0 ? (
				<CountedLinks links={tags} words={frame.words} />
			) : (
				<p className="meta">{frame.words["no-tags"]}</p>
			)}
		</Frame>
	);
}
