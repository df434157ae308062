import { edition } from "#app/edition.ts";
import { settingsProblems } from "#lib/check.ts";
import { withEditorLinks } from "#lib/editor.dev.ts";
import { deskAddress } from "#lib/site/address.ts";
import type { Proof } from "#lib/site/models.ts";
import { toProblem } from "#lib/site/proof.ts";
import { DraftBand } from "./DraftBand.dev.tsx";
import { ProblemList } from "./ProblemList.dev.tsx";
import { Repaint } from "./Repaint.dev.tsx";
import { Said } from "./Said.dev.tsx";

/** Repaints the page when a file is saved, and says what is wrong with the settings or the folder. */
export function AuthorTools() {
	const problems = settingsProblems(edition().blog);
	return (
		<>
			{problems.length > 0 && (
				<aside className="draft-band" aria-label="The blog folder">
					<ProblemList problems={withEditorLinks(problems.map(toProblem))} />
				</aside>
			)}
			<a className="to-desk" href={deskAddress}>
				Desk
			</a>
			<Said />
			<Repaint />
		</>
	);
}

/** The strip above a page that is not out, or not all right. */
export function Band({ proof }: { readonly proof: Proof | undefined }) {
	return proof ? <DraftBand proof={proof} /> : null;
}
