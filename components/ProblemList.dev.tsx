import { createElement, Fragment } from "react";
import type { Problem } from "#lib/site/models.ts";

/** What is left to do, each with its place in the file. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
	return (
		<ol className="problems">
			{problems.map(({ place, severity, message, note, rule, edit }) => (
				<li key={`${place} ${rule} ${message}`}>
					<p>
						{severity === "error" && <b>Must be mended: </b>}
						<Quoted text={message} />
					</p>
					{note && (
						<p className="note">
							<Quoted text={note} />
						</p>
					)}
					<p className="place">{edit ? <a href={edit}>{place}</a> : place}</p>
				</li>
			))}
		</ol>
	);
}

/** Messages set what the author wrote between backticks. */
function Quoted({ text }: { readonly text: string }) {
	return createElement(Fragment, {}, ...text.split("`").map(toPart));
}

function toPart(part: string, position: number) {
	return position % 2 === 1 ? createElement("code", {}, part) : part;
}
