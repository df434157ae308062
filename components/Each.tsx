import { createElement, Fragment, type ReactNode } from "react";

/**
 * A list that is painted once and never put in another order, so its items need no keys: two of them may be alike, such
 * as two posts that ask for one address while the author is at it.
 */
export function Each<Item>({
	of: items,
	children: toView,
}: {
	readonly of: readonly Item[];
	readonly children: (item: Item, position: number) => ReactNode;
}) {
	return createElement(Fragment, {}, ...items.map(toView));
}
