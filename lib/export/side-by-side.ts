import type { LimitFunction } from "p-limit";

/**
 * Does work on each item, some at once. When one fails, no other is begun, and those under way have ended before this
 * throws: nothing is written any more into a folder that is being removed.
 *
 * @param limitOf how many of an item's sort may be in work at once
 */
export async function sideBySide<Item>(
	items: readonly Item[],
	limitOf: (item: Item) => LimitFunction,
	work: (item: Item) => Promise<void>,
): Promise<void> {
	const failures: unknown[] = [];
	const unlessFailed = async (item: Item) => {
		if (failures.length > 0) return;
		await work(item).catch((error: unknown) => failures.push(error));
	};
	await Promise.all(items.map((item) => limitOf(item)(unlessFailed, item)));
	if (failures.length > 0) throw failures[0];
}
