import type { DeskItem, DeskModel } from "#lib/desk.dev.ts";
import { deskToken } from "#lib/guard.dev.ts";
import { DeskEntry } from "./DeskEntry.dev.tsx";
import { Frame } from "./Frame.tsx";
import { NewPost } from "./NewPost.dev.tsx";
import { Opening } from "./Opening.tsx";
import "../app/styles/desk.dev.css";

interface Among {
	/** said when there is nothing */
	readonly none?: string;
	/** how many there are in all */
	readonly of?: number;
}

/** A sheet of paper with the list of what is in hand. */
export function Desk({ model, now }: { readonly model: DeskModel; readonly now: number }) {
	const { frame, inHand, scheduled, counts, toMend, published, out, unread } = model;
	const section = (heading: string, items: readonly DeskItem[], { none, of }: Among = {}) =>
		items.length + (none ? 1 : 0) > 0 && (
			<section className="desk">
				<h2 className="label">{heading}</h2>
				{items.length === 0 && <p className="meta">{none}</p>}
				<ol>
					{items.map((item) => (
						<DeskEntry key={item.path} item={item} now={now} language={frame.language} token={deskToken()} />
					))}
				</ol>
				{of !== undefined && of > items.length && (
					<p className="meta">
						{`${of - items.length} more are not shown: `}
						<a href="/desk/?all">all of them</a>
					</p>
				)}
			</section>
		);
	return (
		<Frame frame={frame}>
			<title>{`Desk · ${frame.siteTitle}`}</title>
			<meta name="robots" content="noindex" />
			<Opening title="Desk">{`${counts.inHand} in hand · ${counts.scheduled} scheduled · ${out} out`}</Opening>
			<NewPost token={deskToken()} />
			{section("In hand", inHand, { none: "Nothing is waiting. Begin something above.", of: counts.inHand })}
			{section("Scheduled", scheduled, { of: counts.scheduled })}
			{section("Out, with something to look at", toMend)}
			{section("Out", published)}
			<p className="meta">
				{unread > 0 && `${unread} more are being read; what is found in them appears here by itself. `}
				{out > toMend.length + published.length && (
					<>
						The newest stand here; all are in <a href="/archive/">{frame.words.archive}</a>.
					</>
				)}
			</p>
		</Frame>
	);
}
