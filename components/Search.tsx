import type { SearchModel, Words } from "#lib/site/models.ts";
import { Frame } from "./Frame.tsx";
import { Opening } from "./Opening.tsx";
import { PageHead } from "./PageHead.tsx";

/** The search page. Its script shows the form; without script there is the archive. */
export function Search({
	model: { frame, head, archive, script, parts = [] },
}: {
	readonly model: SearchModel;
}) {
	return (
		<Frame frame={frame}>
			<PageHead head={head} frame={frame} />
			<Opening title={frame.words.search} />
			{script ? (
				<Form script={script} parts={parts} words={frame.words} />
			) : (
				<p>
					Search works once the blog is built: <code>npm run build</code>, then <code>npm run serve</code>.
				</p>
			)}
			<p className="meta">
				<a href={archive.href}>{archive.label}</a>
			</p>
		</Frame>
	);
}

/** What the script says, it finds in the markup: it knows nothing of the blog. */
function Form({
	script,
	parts,
	words,
}: {
	readonly script: string;
	readonly parts: readonly string[];
	readonly words: Words;
}) {
	return (
		<>
			<search data-parts={parts.join(" ")}>
				<form hidden>
					<label>
						<span className="label">{words["search-for"]}</span>
						<input type="search" name="q" autoComplete="off" enterKeyHint="search" />
					</label>
				</form>
				<p
					className="meta"
					data-status=""
					data-none={words["nothing-found"]}
					data-one={words.result}
					data-many={words.results}
					data-failed={words["no-search"]}
					aria-live="polite"
				/>
				<ol className="found" data-results="" />
			</search>
			<script type="module" src={script} />
		</>
	);
}
