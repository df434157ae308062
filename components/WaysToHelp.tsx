import type { HelpListModel } from "#lib/site/models.ts";
import { Dated } from "./Dated.tsx";
import { HelpGroups } from "./HelpGroups.tsx";
import { HiddenMark } from "./HiddenMark.tsx";
import { Prose } from "./Prose.tsx";

/** A list of ways to help inside a post: a notice pinned up by a neighbour. */
export function WaysToHelp({ list }: { readonly list: HelpListModel }) {
	return (
		<section className="notice" id={list.id} lang={list.language} aria-label={list.title}>
			<h2>
				{list.href ? <a href={list.href}>{list.title}</a> : list.title}
				<HiddenMark state={list.hidden} />
			</h2>
			{list.introduction && <Prose html={list.introduction} />}
			<HelpGroups groups={list.groups} heading="h3" />
			{list.age && (
				<p className="age">
					<Dated text={list.age} />
				</p>
			)}
		</section>
	);
}
