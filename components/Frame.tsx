import type { CSSProperties, ReactNode } from "react";
import type { Frame as FrameModel } from "#lib/site/models.ts";
import { Each } from "./Each.tsx";

/**
 * What stands around every page. `band` is the author's strip above it, in development only; `feed` says that the page
 * is a list of posts (microformats2 h-feed).
 */
export function Frame({
	frame,
	band,
	feed,
	children,
}: {
	readonly frame: FrameModel;
	readonly band?: ReactNode;
	readonly feed?: boolean;
	readonly children: ReactNode;
}) {
	const { light, dark } = frame.accent;
	const { words } = frame;
	return (
		<div className="page" style={{ "--accent": `light-dark(${light}, ${dark})` } as CSSProperties}>
			<a className="skip" href="#text">
				{words.skip}
			</a>
			{band}
			<header className="masthead">
				<a className="name" href={frame.home}>
					{frame.siteTitle}
				</a>
				<nav aria-label={words.main}>
					<Each of={frame.navigation}>
						{({ label, href, current }) => (
							<a href={href} aria-current={current ? "page" : undefined}>
								{label}
							</a>
						)}
					</Each>
				</nav>
			</header>
			<main id="text" className={feed ? "h-feed" : undefined}>
				{children}
			</main>
			<footer className="colophon">
				<p>
					{words["written-by"]}{" "}
					<a className="h-card" rel="author" href={frame.home}>
						{frame.author}
					</a>
				</p>
				<p>
					<a href={frame.search}>{words.search}</a>
				</p>
				<p>
					<a href={frame.feed} type="application/atom+xml">
						{words.follow}
					</a>
				</p>
			</footer>
		</div>
	);
}
