"use client";

import { useState } from "react";
import type { Problem } from "#lib/site/models.ts";
import { ask } from "./ask.dev.ts";
import { ProblemList } from "./ProblemList.dev.tsx";
import { announceSaid } from "./Said.dev.tsx";

/** Publishes a text, or takes it back: the file changes, and the page is painted again. */
export function FlagButton({
	path,
	to,
	token,
	title,
}: {
	readonly path: string;
	readonly to: "published" | "draft";
	readonly token: string;
	readonly title: string;
}) {
	const [busy, setBusy] = useState(false);
	const [stopped, setStopped] = useState<readonly Problem[]>([]);
	const flip = async () => {
		setBusy(true);
		const { said, problems = [] } = await ask("/desk/flag/", { path, to }, token);
		setStopped(problems);
		setBusy(false);
		announceSaid(said);
	};
	const verb = to === "published" ? "Publish" : "Unpublish";
	return (
		<>
			<button type="button" className="flag" disabled={busy} onClick={flip} aria-label={`${verb} ${title}`}>
				{verb}
			</button>
			{stopped.length > 0 && <ProblemList problems={stopped} />}
		</>
	);
}
