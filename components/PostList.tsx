import type { PostEntry } from "#lib/site/models.ts";
import { DateTime } from "./DateTime.tsx";
import { Each } from "./Each.tsx";
import { HiddenMark } from "./HiddenMark.tsx";

/** Posts in a calm list: title and day. */
export function PostList({ entries }: { readonly entries: readonly PostEntry[] }) {
	return (
		<ul className="rows">
			<Each of={entries}>
				{({ title, href, date, hidden }) => (
					<li className="h-entry">
						<a className="u-url p-name" href={href}>
							{title}
							<HiddenMark state={hidden} />
						</a>
						{date && <DateTime date={date} short className="dt-published" />}
					</li>
				)}
			</Each>
		</ul>
	);
}
