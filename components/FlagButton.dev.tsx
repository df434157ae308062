"use client";

import { useState } from "react";
import type { Problem } from "#lib/site/models.ts";
import { ask } from "./ask.dev.ts";
import { useKeptFocus } from "./kept-focus.dev.tsx";
import { ProblemList } from "./ProblemList.dev.tsx";
import { announceSaid } from "./Said.dev.tsx";

/** Publishes a text, or takes it back: the file changes, and the page is painted again. */
export function FlagButton({
	path,
	to,
	token,
	title,
	saved,
}: {
	readonly path: string;
	readonly to: "published" | "draft";
	readonly token: string;
	readonly title: string;
	/** when the file was last saved: what was found in it is of that state */
	readonly saved: number;
}) {
	const [busy, setBusy] = useState(false);
	const [stopped, setStopped] = useState<{ readonly saved: number; readonly problems: readonly Problem[] }>();
	const button = useKeptFocus(path);
	const flip = async () => {
		if (busy) return;
		setBusy(true);
		const { problems = [], ...notice } = await ask("/desk/flag/", { path, to }, token);
		setStopped({ saved, problems });
		setBusy(false);
		announceSaid(notice);
	};
	const left = stopped?.saved === saved ? stopped.problems : [];
	const verb = to === "published" ? "Publish" : "Unpublish";
	return (
		<>
			{/* A button that is disabled loses the focus. */}
			<button
				ref={button}
				type="button"
				className="flag"
				aria-disabled={busy}
				onClick={flip}
				aria-label={`${verb} ${title}`}
			>
				{verb}
			</button>
			{left.length > 0 && <ProblemList problems={left} />}
		</>
	);
}
