import type { NotFoundModel } from "#lib/site/models.ts";
import { Frame } from "./Frame.tsx";
import { Opening } from "./Opening.tsx";
import { PageHead } from "./PageHead.tsx";
import { PostList } from "./PostList.tsx";

/** A kind word for a lost reader, and something to read instead. */
export function NotFound({ model }: { readonly model: NotFoundModel }) {
	const { head, frame, newest } = model;
	return (
		<Frame frame={frame}>
			<PageHead head={head} frame={frame} />
			<Opening title={frame.words["not-found"]} deck={frame.words["not-found-why"]} />
			{newest.length > 0 && (
				<section className="year">
					<h2 className="label">{frame.words.lately}</h2>
					<PostList entries={newest} />
				</section>
			)}
			<p className="onward">
				<a href={frame.home}>{frame.words["front-page"]}</a>
			</p>
		</Frame>
	);
}
