import { gistOf } from "#lib/bodies.ts";
import type { Post } from "#lib/content/post.ts";
import type { Edition } from "#lib/posts.ts";
import { archiveAddress, homeAddress, tagAddress } from "#lib/site/address.ts";
import { byYear, toEntry } from "#lib/site/entries.ts";
import { feedLinks } from "#lib/site/feed.ts";
import { leadPicture } from "#lib/site/filled.ts";
import { frameOf, headOf } from "#lib/site/frame.ts";
import type { HomeModel, PostTeaser } from "#lib/site/models.ts";
import { siteData } from "#lib/site/structured-data.ts";

/** Posts on the home page, the newest included. */
const most = 20;

/** `/`: the newest post with room around it, then the rest by year. */
export async function homeModel(edition: Edition): Promise<HomeModel> {
	const { settings, posts } = edition;
	const [newest, ...rest] = posts.slice(0, most);
	return {
		frame: frameOf(edition, homeAddress),
		head: {
			...headOf(edition, homeAddress, settings.title, settings.description),
			feeds: feedLinks(homeAddress, settings.title),
			...(settings.me && { me: settings.me }),
			data: siteData(edition),
		},
		...(settings.greeting && { greeting: settings.greeting }),
		...(newest && { newest: await toTeaser(newest, edition) }),
		years: byYear(rest, edition),
		...(posts.length > most && {
			archive: { label: settings.words["all-posts"], href: archiveAddress, count: posts.length },
		}),
	};
}

async function toTeaser(post: Post, edition: Edition): Promise<PostTeaser> {
	const [tag] = post.tags;
	const picture = await leadPicture(edition, post);
	return {
		...toEntry(post, edition),
		...(picture && { picture }),
		...(tag && { label: { label: tag.label, href: tagAddress(tag.slug) } }),
		...(post.description && { deck: post.description }),
		minutes: minutesFor((await gistOf(post)).words),
	};
}

/** Reading time at an unhurried 230 words a minute; never nothing. */
export const minutesFor = (words: number): number => Math.max(1, Math.round(words / 230));
