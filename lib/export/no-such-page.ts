/** There is no page at the address that was asked for. */
export class NoSuchPage extends Error {}

/** What `notFound` of `next/navigation` is when a page is made without Next: see scripts/fast.cjs. */
export function notFound(): never {
	throw new NoSuchPage();
}
