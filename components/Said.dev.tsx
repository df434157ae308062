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

/** Puts the focus on that, when the button that had it is gone. */
export const focusSaid = (): void => document.querySelector<HTMLElement>(".said")?.focus();

/** The slip at the foot of the window in which that stands. */
export function Said() {
	const [notice, setNotice] = useState(nothing);
	const { said, changes = [], breaks = [] } = notice;
	useEffect(() => {
		const hear = (heard: Event) => setNotice((heard as CustomEvent<Notice>).detail);
		window.addEventListener(event, hear);
		return () => window.removeEventListener(event, hear);
	}, []);
	useEffect(() => {
		// The page may have been painted again, without the button, before there was anything to say.
		if (notice.said !== "" && document.activeElement === document.body) focusSaid();
	}, [notice]);
	return (
		<output className="said" aria-live="polite" tabIndex={-1} hidden={said === ""}>
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
