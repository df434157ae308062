import { resolveLink } from "#lib/content/internal-link.ts";
import type { NavigationItem } from "#lib/content/schema.ts";
import type { Edition } from "#lib/posts.ts";
import {
	archiveAddress,
	helpAddress,
	homeAddress,
	postAddress,
	searchAddress,
	tagsAddress,
} from "#lib/site/address.ts";
import { addressesOf } from "#lib/site/addresses.ts";
import { hasLists } from "#lib/site/own-lists.ts";
import type { Link } from "#lib/site/parts.ts";

/** Where the names in `navigation` are resolved from: `about` is `/about/`. */
export const navigationPlace = { file: "_site.yaml", address: homeAddress } as const;

/** Whether an item leads away from the blog. */
export const leadsAway = ({ to }: NavigationItem): boolean => /^(?:https?|mailto):/.test(to);

const known = new WeakMap<Edition, readonly Link[]>();

/** The links at the top of every page: as `_site.yaml` says, else the archive, ways to help if there are any, and every page. */
export function navigationOf(edition: Edition): readonly Link[] {
	const links = known.get(edition) ?? linksOf(edition);
	known.set(edition, links);
	return links;
}

function linksOf(edition: Edition): Link[] {
	const { settings, pages } = edition;
	const usual = ["archive", ...(hasLists(edition) ? ["ways-to-help"] : []), ...pages.map(({ slug }) => slug)];
	const items = settings.navigation ?? usual.map((to): NavigationItem => ({ to }));
	return items.flatMap((item) => toLink(item, edition) ?? []);
}

/** Nothing for what this edition does not show: the checks have a message for it. */
function toLink(item: NavigationItem, edition: Edition): Link | undefined {
	const { to, label } = item;
	if (leadsAway(item)) return { label: label ?? to.replace(/^\w+:(?:\/\/)?|\/$/g, ""), href: to };
	const found = resolveLink(to, navigationPlace, addressesOf(edition));
	if (!found || (found.audience === "hidden" && edition.audience === "readers")) return undefined;
	return { label: label ?? nameOf(found.href, edition) ?? to, href: found.href };
}

function nameOf(address: string, { settings: { words }, posts, pages }: Edition): string | undefined {
	const own: Record<string, string> = {
		[archiveAddress]: words.archive,
		[tagsAddress]: words.tags,
		[searchAddress]: words.search,
		[helpAddress]: words["ways-to-help"],
	};
	const titled = [...pages, ...posts].find(({ slug }) => postAddress(slug) === address);
	return own[address] ?? titled?.title;
}
