import type { HelpIndexModel } from "#lib/site/models.ts";
import { Counted } from "./Counted.tsx";
import { Each } from "./Each.tsx";
import { Frame } from "./Frame.tsx";
import { HiddenMark } from "./HiddenMark.tsx";
import { Opening } from "./Opening.tsx";
import { PageHead } from "./PageHead.tsx";
import { Prose } from "./Prose.tsx";

/** Every list of ways to help. */
export function HelpIndex({ model }: { readonly model: HelpIndexModel }) {
	return (
		<Frame frame={model.frame}>
			<PageHead head={model.head} frame={model.frame} />
			<Opening title={model.frame.words["ways-to-help"]} />
			{model.lists.length === 0 && <p className="meta">{model.frame.words["no-lists"]}</p>}
			<Each of={model.lists}>
				{(list) => (
					<section className="listed">
						<h2>
							<a href={list.href}>{list.title}</a>
							<HiddenMark state={list.hidden} />
						</h2>
						{list.introduction && <Prose html={list.introduction} />}
						<p className="meta">
							<Counted count={list.count} noun="way" words={model.frame.words} />
							{list.post && (
								<>
									{" · "}
									<a href={list.post.href}>{list.post.label}</a>
								</>
							)}
						</p>
					</section>
				)}
			</Each>
		</Frame>
	);
}
