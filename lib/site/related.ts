import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { toLink } from "#lib/site/entries.ts";
import type { Link, SeriesModel } from "#lib/site/models.ts";
import { outlineOf } from "#lib/site/outline.ts";

/** Posts to go on with, besides the neighbours. */
const most = 2;

/** Posts with the very same tags: what is near one of them by its tags is near them all. */
interface Kin {
	readonly tags: readonly string[];
	/** places in the edition, rising */
	readonly places: number[];
}

/** Kin that share tags of the same weight with some post's, all in one. */
interface Rank {
	readonly weight: number;
	readonly places: readonly number[];
}

interface Families {
	readonly byPost: ReadonlyMap<Post, Kin>;
	readonly byTag: ReadonlyMap<string, readonly Kin[]>;
	/** made when first asked for, and kept for kin of several posts: those with the rarest tags in common first */
	readonly ranks: Map<Kin, readonly Rank[]>;
}

const families = new WeakMap<Edition, Families>();

/** The posts that share the rarest tags with this one, the nearest in time first: a tag that everything has says nothing. */
export function relatedTo(post: Post, edition: Edition): Link[] {
	const known = families.get(edition) ?? familiesOf(edition);
	families.set(edition, known);
	const kin = known.byPost.get(post);
	if (!kin) return [];
	const ranks = known.ranks.get(kin) ?? ranksFor(kin, known, edition);
	if (kin.places.length > 1) known.ranks.set(kin, ranks);
	const place = outlineOf(edition).places.get(post) ?? 0;
	const found: number[] = [];
	for (const { places } of ranks) {
		found.push(...nearest(places, place, most - found.length));
		if (found.length === most) break;
	}
	return found.flatMap((each) => edition.posts[each] ?? []).map(toLink);
}

function familiesOf({ posts }: Edition): Families {
	const bySet = new Map<string, Kin>();
	const byPost = new Map<Post, Kin>();
	const byTag = new Map<string, Kin[]>();
	for (const [place, post] of posts.entries()) {
		const tags = [...new Set(post.tags.map(({ slug }) => slug))].sort();
		const name = tags.join("\n");
		const kin = bySet.get(name) ?? { tags, places: [] };
		if (!bySet.has(name)) for (const tag of tags) byTag.set(tag, [...(byTag.get(tag) ?? []), kin]);
		bySet.set(name, kin);
		kin.places.push(place);
		byPost.set(post, kin);
	}
	return { byPost, byTag, ranks: new Map() };
}

/** Each tag that is shared weighs the more the fewer posts have it. */
function ranksFor(kin: Kin, { byTag }: Families, edition: Edition): Rank[] {
	const { tags } = outlineOf(edition);
	const weights = new Map<Kin, number>();
	for (const tag of kin.tags) {
		const weight = 1 / (tags.get(tag)?.posts.length ?? 1);
		for (const other of byTag.get(tag) ?? []) weights.set(other, (weights.get(other) ?? 0) + weight);
	}
	const ranks: { weight: number; places: number[] }[] = [];
	let count = 0;
	for (const [{ places }, weight] of [...weights].sort(([, a], [, b]) => b - a)) {
		const last = ranks.at(-1);
		if (last?.weight === weight) last.places.push(...places);
		// The post itself and its neighbours may be among them.
		else if (count >= most + 3) break;
		else ranks.push({ weight, places: [...places] });
		count += places.length;
	}
	for (const { places } of ranks) places.sort((a, b) => a - b);
	return ranks;
}

/** The places nearest to one, but not next to it: neighbours have links of their own already. The newer goes first. */
function nearest(places: readonly number[], place: number, count: number): number[] {
	let after = firstAtLeast(places, place);
	let before = after - 1;
	const found: number[] = [];
	while (found.length < count) {
		const [newer, older] = [places[before], places[after]];
		if (newer === undefined && older === undefined) break;
		const takeNewer = older === undefined || (newer !== undefined && place - newer <= older - place);
		const next = takeNewer ? places[before--] : places[after++];
		if (next !== undefined && Math.abs(next - place) > 1) found.push(next);
	}
	return found;
}

/** Index of the first that is not smaller, by halves. */
function firstAtLeast(places: readonly number[], wanted: number): number {
	let [from, to] = [0, places.length];
	while (from < to) {
		const middle = (from + to) >> 1;
		if ((places[middle] ?? 0) < wanted) from = middle + 1;
		else to = middle;
	}
	return from;
}

/** "Part 2 of 4", and the other parts; undefined for a post that stands alone. */
export function seriesOf(post: Post, edition: Edition): SeriesModel | undefined {
	const series = post.series && outlineOf(edition).series.get(post.series.slug);
	if (!series || series.posts.length < 2) return undefined;
	return {
		title: series.label,
		part: series.posts.indexOf(post) + 1,
		parts: series.posts.map(toLink),
	};
}
