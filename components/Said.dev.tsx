"use client";

import { useEffect, useState } from "react";

const event = "galley-said";

/** Says what came of a button, also when the button goes away with what it did. */
export const announceSaid = (said: string): boolean =>
	window.dispatchEvent(new CustomEvent(event, { detail: said }));

/** The line at the foot of the window in which that stands. */
export function Said() {
	const [said, setSaid] = useState("");
	useEffect(() => {
		const hear = (heard: Event) => setSaid((heard as CustomEvent<string>).detail);
		window.addEventListener(event, hear);
		return () => window.removeEventListener(event, hear);
	}, []);
	return (
		<output className="said" aria-live="polite" hidden={said === ""}>
			<span>{said}</span>
			<button type="button" onClick={() => setSaid("")}>
				Close
			</button>
		</output>
	);
}
