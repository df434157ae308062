/** "1 post", "12 posts". */
export function Counted({ count, noun }: { readonly count: number; readonly noun: string }) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
