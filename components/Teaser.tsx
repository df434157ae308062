import type { PostTeaser, Words } from "#lib/site/models.ts";
import { Counted } from "./Counted.tsx";
import { DateTime } from "./DateTime.tsx";
import { HiddenMark } from "./HiddenMark.tsx";
import { Prose } from "./Prose.tsx";

/** The newest post, given room. */
export function Teaser({ post, words }: { readonly post: PostTeaser; readonly words: Words }) {
	return (
		<article className="opening teaser h-entry">
			{post.label && (
				<p className="label">
					<a className="p-category" href={post.label.href}>
						{post.label.label}
					</a>
				</p>
			)}
			<h2>
				<a className="u-url p-name" href={post.href}>
					{post.title}
				</a>
				<HiddenMark state={post.hidden} />
			</h2>
			{post.picture && <Prose html={post.picture} />}
			{post.deck && <p className="deck p-summary">{post.deck}</p>}
			<p className="meta">
				{post.date && (
					<>
						<DateTime date={post.date} className="dt-published" />
						{" · "}
					</>
				)}
				<Counted count={post.minutes} noun="minute" words={words} />
			</p>
		</article>
	);
}
