import { type RefObject, useLayoutEffect, useRef } from "react";
import { focusSaid } from "./Said.dev.tsx";

/** Whose button went away with the focus, until it stands elsewhere on the page. */
let lost: { readonly path: string; readonly byKeyboard: boolean } | undefined;

/**
 * Keeps the focus on the button of a text when its entry moves to another list, which makes a new button of it. When
 * there is none any more, the notice has the focus.
 *
 * @param path of the text's file
 */
export function useKeptFocus(path: string): RefObject<HTMLButtonElement | null> {
	const button = useRef<HTMLButtonElement>(null);
	useLayoutEffect(() => {
		const { current } = button;
		if (lost?.path === path) {
			// Whoever works with a mouse has the eyes elsewhere.
			current?.focus({ preventScroll: !lost.byKeyboard });
			lost = undefined;
		}
		return () => {
			if (!current || document.activeElement !== current) return;
			lost = { path, byKeyboard: current.matches(":focus-visible") };
			// What comes in its stead comes with the same repaint.
			queueMicrotask(() => {
				if (lost) focusSaid();
				lost = undefined;
			});
		};
	}, [path]);
	return button;
}
