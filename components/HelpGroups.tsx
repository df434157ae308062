import type { HelpGroupModel } from "#lib/site/models.ts";
import { Each } from "./Each.tsx";
import { HelpLink } from "./HelpLink.tsx";

/** What the reader can do, grouped by how: Give, Read, Call … */
export function HelpGroups({
	groups,
	heading: Heading,
}: {
	readonly groups: readonly HelpGroupModel[];
	readonly heading: "h2" | "h3";
}) {
	const Under = Heading === "h2" ? "h3" : "h4";
	return groups.map((group) => (
		<div key={group.kind} className="way">
			<Heading className="label" lang={group.language}>
				{group.label}
			</Heading>
			<div>
				<Each of={group.parts}>
					{({ title, links }) => (
						<>
							{title && <Under>{title}</Under>}
							<ul>
								<Each of={links}>{(link) => <HelpLink link={link} />}</Each>
							</ul>
						</>
					)}
				</Each>
			</div>
		</div>
	));
}
