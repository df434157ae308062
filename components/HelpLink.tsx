import type { ReactNode } from "react";
import type { HelpKind, HelpLinkModel } from "#lib/site/models.ts";
import { Dated } from "./Dated.tsx";
import { Each } from "./Each.tsx";

/** One way to help: what it is called and where, why, and what else there is to know before going there. */
export function HelpLink({ link }: { readonly link: HelpLinkModel }) {
	const { kind, note, more, details, state, outcome, kept } = link;
	const event = kind === "attend";
	return (
		<li className={itemNames[kind] ?? "h-cite"}>
			<Name link={link} />
			{note && <p className="p-note">{note}</p>}
			{more.length + details.length > 0 && (
				<p className="details">
					<Each of={more}>
						{({ label, href }, position) => (
							<>
								{position > 0 && " · "}
								<Outbound className={addressName(href)} href={href}>
									{label}
								</Outbound>
							</>
						)}
					</Each>
					<Each of={details}>
						{({ key, text }, position) => (
							<>
								{position + more.length > 0 && " · "}
								<span className={key === "place" ? "p-location" : undefined}>
									<Dated text={text} event={event} />
								</span>
							</>
						)}
					</Each>
				</p>
			)}
			{(state || outcome || kept) && (
				<p className="state">
					{state && <Dated text={state} />} {outcome}{" "}
					{kept && <Outbound href={kept.href}>{kept.label}</Outbound>}
				</p>
			)}
		</li>
	);
}

/** As microformats2 has them: somebody to reach, something to come to; the rest is something to look at. */
const itemNames: Partial<Record<HelpKind, string>> = {
	call: "h-card",
	text: "h-card",
	write: "h-card",
	attend: "h-event",
};

function Name({
	link: { title, href, source, publisher, telephone, language },
}: {
	readonly link: HelpLinkModel;
}) {
	const words = (
		<>
			<b className="p-name">{title}</b>{" "}
			{source !== title && source !== "" && (
				<span>
					{publisher && !telephone && (
						<>
							<i className="p-publication">{publisher}</i>,{" "}
						</>
					)}
					<span>{source}</span>
				</span>
			)}
		</>
	);
	if (!href) return <p className="past">{words}</p>;
	return (
		<Outbound
			className={`${addressName(href)}${telephone ? " telephone" : ""}`}
			href={href}
			language={language}
		>
			{words}
		</Outbound>
	);
}

const addressName = (href: string): string =>
	/^(?:tel|sms):/.test(href) ? "u-tel" : href.startsWith("mailto:") ? "u-email" : "u-url";

/** A link that does not tell whom it leads to which page the reader came from. */
function Outbound({
	href,
	className,
	language,
	children,
}: {
	readonly href: string;
	readonly className?: string;
	readonly language?: string | undefined;
	readonly children: ReactNode;
}) {
	return (
		<a className={className} href={href} hrefLang={language} rel="noopener" referrerPolicy="no-referrer">
			{children}
		</a>
	);
}
