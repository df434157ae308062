import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import type { Blog } from "#lib/blog.ts";
import { setKeyOfEntry } from "#lib/content/edit-front-matter.ts";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import { toText } from "#lib/content/text.ts";
import { replaceFile } from "#lib/files/replace.ts";
import { changeHistory } from "#lib/links/history.ts";
import { linkKey } from "#lib/links/link-key.ts";
import type { LinkReport } from "#lib/links/report.ts";

/** Links of which a kept copy would be of use: gone as it seems, and none is named yet. */
export function wantingCopies(reports: readonly LinkReport[]): LinkReport[] {
	return reports.filter((report) => {
		const lost = ["gone", "unsure", "home"].includes(report.verdict.state);
		return lost && (listsToTell(report).length > 0 || (isElsewhere(report) && !report.archived));
	});
}

/** Lists in which the link has no copy. */
function listsToTell({ url, places }: LinkReport): HelpList[] {
	const lists = new Set(places.flatMap(({ from }) => ("slug" in from ? [] : [from])));
	return [...lists].filter(({ links }) =>
		links.some((link) => link.archived === undefined && linkKey(link.url) === url),
	);
}

/** Whether it stands in a text, and not only among the links of a list. */
const isElsewhere = ({ url, places }: LinkReport): boolean =>
	places.some(({ from }) => "slug" in from || !from.links.some((link) => linkKey(link.url) === url));

/**
 * Keeps the address of a copy where readers' pages look for it: as `archived` of the link in a list; for links in texts in
 * `_links.json`.
 *
 * @returns paths of the files that were changed
 * @throws when a file was changed meanwhile, or cannot be
 */
export function keepCopy(blog: Blog, report: LinkReport, copy: string): string[] {
	const lists = listsToTell(report);
	for (const list of lists) writeInto(list, report.url, copy);
	const written = lists.map(({ path }) => path);
	if (!isElsewhere(report)) return written;
	changeHistory(blog.folder, (history) => {
		const { seen = [] } = history.get(report.url) ?? {};
		return new Map([...history, [report.url, { seen, archived: copy }]]);
	});
	return [...written, "_links.json"];
}

function writeInto(list: HelpList, url: string, copy: string): void {
	const bytes = readFileSync(list.file);
	const file = new VFile({ path: list.path });
	const text = toText(file, bytes);
	const next = text === undefined ? undefined : withCopy(file, url, copy);
	if (text === undefined || next === undefined) {
		throw new Error(`${file.messages[0] ?? list.path}\nWrite it by hand, under the link: archived: ${copy}`);
	}
	const mark = bytes.subarray(0, bytes.length - Buffer.byteLength(text));
	if (!replaceFile(list.file, bytes, Buffer.concat([mark, Buffer.from(next)]))) {
		throw new Error(`${list.path} was saved meanwhile, and is as it was saved: try again`);
	}
}

/** The text with the copy at every link to the page that has none. */
function withCopy(file: VFile, url: string, copy: string): string | undefined {
	const links = splitFrontMatter(new VFile({ value: String(file) }))?.yaml.data.links;
	for (const [index, link] of (Array.isArray(links) ? links : []).entries()) {
		if (typeof link?.url !== "string" || linkKey(link.url) !== url || link.archived !== undefined) continue;
		const next = setKeyOfEntry(file, "links", index, "archived", toYaml(copy));
		if (next === undefined) return undefined;
		file.value = next;
	}
	return String(file);
}

/** In quotes where YAML would take a part of it for something else. */
const toYaml = (url: string): string => (/[,[\]{}#&*!|'"%@`]/.test(url) ? JSON.stringify(url) : url);
