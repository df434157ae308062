"use client";

import { useEffect, useState } from "react";
import type { Answer } from "./ask.dev.ts";
import "../app/styles/said.dev.css";

type Notice = Pick<Answer, "said" | "changes" | "breaks">;

const event = "galley-said";

const nothing: Notice = { said: "" };

/** Says what came of a button, also when the button goes away with what it did. */
export const announceSaid = (notice: Notice): boolean =>
	window.dispatchEvent(new CustomEvent(event, { detail: notice }));

/** The slip at the foot of the window in which that stands. */
export function Said() {
	const [{ said, changes = [], breaks = [] }, setNotice] = useState(nothing);
	useEffect(() => {
		const hear = (heard: Event) => setNotice((heard as CustomEvent<Notice>).detail);
		window.addEventListener(event, hear);
		return () => window.removeEventListener(event, hear);
	}, []);
	return (
		<output className="said" aria-live="polite" hidden={said === ""}>
			<span>
				{said}
				{breaks.map((line) => (
					<small key={line}>{line}</small>
				))}
				{changes.length > 0 && (
					<small>
						{changes.map((change) => (
							<span key={change}>{change} </span>
						))}
					</small>
				)}
			</span>
			<button type="button" onClick={() => setNotice(nothing)}>
				Close
			</button>
		</output>
	);
}
