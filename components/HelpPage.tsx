import type { ReactNode } from "react";
import type { HelpPageModel } from "#lib/site/models.ts";
import { Dated } from "./Dated.tsx";
import { Each } from "./Each.tsx";
import { Frame } from "./Frame.tsx";
import { HelpGroups } from "./HelpGroups.tsx";
import { PageHead } from "./PageHead.tsx";
import { Prose } from "./Prose.tsx";

/** One list of ways to help, on a page of its own that prints on one sheet. */
export function HelpPage({ model, band }: { readonly model: HelpPageModel; readonly band?: ReactNode }) {
	const { head, frame, list, files } = model;
	return (
		<Frame frame={frame} band={band}>
			<PageHead head={head} frame={frame} />
			<article className="notice">
				<h1>{list.title}</h1>
				{list.introduction && <Prose html={list.introduction} />}
				<HelpGroups groups={list.groups} heading="h2" />
				{list.age && (
					<p className="age">
						<Dated text={list.age} />
					</p>
				)}
			</article>
			{files.length > 0 && (
				<p className="files">
					<Each of={files}>
						{({ label, href }) => (
							<a href={href} download>
								{label}
							</a>
						)}
					</Each>
				</p>
			)}
		</Frame>
	);
}
