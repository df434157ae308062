import type { ListForFiles } from "#lib/site/help-files/list.ts";
import { isOver } from "#lib/site/help-links.ts";

/** A list as plain data, with what is over marked. */
export const toData = ({ title, url, language, links, today }: ListForFiles) => ({
	title,
	url,
	language,
	links: links.map((link) => {
		const { outcome, ...rest } = link;
		return isOver(link, today) ? { ...link, over: true } : rest;
	}),
});

/** Plain data → the text of a JSON file. */
export const toJson = (data: unknown): string => `${JSON.stringify(data, undefined, "\t")}\n`;
