import { withEditorLinks } from "#lib/editor.dev.ts";
import { deskToken } from "#lib/guard.dev.ts";
import { markOf } from "#lib/marks.dev.ts";
import { savedAt } from "#lib/saved.dev.ts";
import type { Proof } from "#lib/site/models.ts";
import { FlagButton } from "./FlagButton.dev.tsx";
import { ProblemList } from "./ProblemList.dev.tsx";
import { ProofMarks } from "./ProofMarks.dev.tsx";
import "../app/styles/draft-band.dev.css";

/** The strip across a printer's proof: what state the post is in, and what is left to do. */
export function DraftBand({ proof }: { readonly proof: Proof }) {
	const problems = withEditorLinks(proof.problems);
	if (proof.state === "published" && problems.length === 0) return null;
	const out = proof.state === "published" || proof.state === "scheduled";
	return (
		<aside className="draft-band" aria-label="Proof">
			<ProofMarks marks={problems.flatMap((each) => markOf(each) ?? [])} />
			<details open={stopping(proof) > 0}>
				<summary>
					<b className="label">
						<State proof={proof} />
					</b>{" "}
					<span>{left(proof)}</span>
				</summary>
				{problems.length > 0 && <ProblemList problems={problems} />}
				<p className="effect">
					{proof.state !== "broken" && <b>{out ? "Unpublish: " : "Publish: "}</b>}
					{proof.effect}
				</p>
			</details>
			{proof.state !== "broken" && (
				<FlagButton
					path={proof.path}
					to={out ? "draft" : "published"}
					token={deskToken()}
					title={proof.title}
					saved={savedAt(proof.path)}
				/>
			)}
		</aside>
	);
}

function State({ proof: { state, until } }: { readonly proof: Proof }) {
	if (state === "scheduled") return until ? `Scheduled until ${until.long}` : "Scheduled";
	return { draft: "Draft", broken: "Held back", published: "Published" }[state];
}

/** Errors of a text that is meant for readers: the next build stops at them. */
const stopping = ({ state, problems }: Proof): number =>
	state === "draft" ? 0 : problems.filter(({ severity }) => severity === "error").length;

function left(proof: Proof): string {
	const { state, undated, problems } = proof;
	const { length } = problems;
	const things = length === 1 ? "1 thing" : `${length} things`;
	if (length === 0 && state === "scheduled") return "nothing left to do";
	if (length === 0) return `ready when you are${undated ? "; publishing sets its day" : ""}`;
	const errors = stopping(proof);
	if (state !== "broken" && errors > 0) {
		return errors === 1 ? "1 thing stops the build" : `${errors} things stop the build`;
	}
	if (state === "broken") return `${things} to mend`;
	return state === "published" ? `${things} to look at` : `${things} left`;
}
