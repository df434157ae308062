import { withEditorLinks } from "#lib/editor.dev.ts";
import type { Frame as FrameModel, Problem } from "#lib/site/models.ts";
import { Frame } from "./Frame.tsx";
import { Opening } from "./Opening.tsx";
import { ProblemList } from "./ProblemList.dev.tsx";
import "../app/styles/draft-band.dev.css";

/** Stands in for a file that cannot be read yet: what was found there, where, and what to write instead. */
export function Problems({
	frame,
	file,
	problems,
}: {
	readonly frame: FrameModel;
	readonly file: string;
	readonly problems: readonly Problem[];
}) {
	return (
		<Frame frame={frame}>
			<title>{`To mend: ${file}`}</title>
			<meta name="robots" content="noindex" />
			<Opening
				title="This one cannot be read yet"
				deck="Your words are safe in the file. Change what is listed here, save, and the page comes back by itself."
			>
				{file}
			</Opening>
			<ProblemList problems={withEditorLinks(problems)} />
		</Frame>
	);
}
