import type { HelpGroupModel, HelpLinkModel } from "#lib/site/models.ts";

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
				{group.links.map((link) => (
					<li key={link.href}>
						<HelpLink link={link} />
						{link.note && <p>{link.note}</p>}
					</li>
				))}
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
