import type { HelpGroupModel, HelpLinkModel } from "#lib/site/models.ts";
import { Each } from "./Each.tsx";

/** What the reader can do, grouped by how: Give, Read, Call … */
export function HelpGroups({
	groups,
	heading: Heading,
}: {
	readonly groups: readonly HelpGroupModel[];
	readonly heading: "h2" | "h3";
}) {
	return groups.map((group) => (
		<div key={group.kind} className="way">
			<Heading className="label">{group.label}</Heading>
			<ul>
				<Each of={group.links}>
					{(link) => (
						<li>
							<HelpLink link={link} />
							{link.note && <p>{link.note}</p>}
						</li>
					)}
				</Each>
			</ul>
		</div>
	));
}

function HelpLink({ link }: { readonly link: HelpLinkModel }) {
	const { title, href, source, telephone } = link;
	return (
		<a
			className={telephone ? "telephone" : undefined}
			href={href}
			rel="noopener"
			referrerPolicy="no-referrer"
		>
			<b>{title}</b> {source !== title && <span>{source}</span>}
		</a>
	);
}
