import type { Segment } from "#lib/site/models.ts";
import { Prose } from "./Prose.tsx";
import { WaysToHelp } from "./WaysToHelp.tsx";

/** The text of a post or page: prose, and lists of ways to help where the author put them. */
export function Body({ segments }: { readonly segments: readonly Segment[] }) {
	return (
		<div className="body e-content">
			{segments.map((segment, position) =>
				segment.kind === "help" ? (
					// biome-ignore lint/suspicious/noArrayIndexKey: a body is rendered once and never reordered
					<WaysToHelp key={position} list={segment.list} />
				) : (
					// biome-ignore lint/suspicious/noArrayIndexKey: as above
					<Prose key={position} html={segment.html} />
				),
			)}
		</div>
	);
}
