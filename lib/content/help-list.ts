import type { VFile } from "vfile";
import { weigh } from "#lib/checks/severity.ts";
import { slugOf, wantedOfName } from "#lib/content/file-name.ts";
import { splitFrontMatter } from "#lib/content/front-matter.ts";
import { type Head, toHead } from "#lib/content/head.ts";
import { reportAddresses, reportBlanks, reportCuts } from "#lib/content/head-checks.ts";
import {
	expectedUrl,
	type HelpLink,
	helpKinds,
	helpLinkSchema,
	linkKeys,
	toHelpLink,
} from "#lib/content/help-link.ts";
import { frontMatterRules, reportIssues, toPosition } from "#lib/content/problems.ts";
import { readFlag } from "#lib/content/published-flag.ts";
import { report } from "#lib/content/report.ts";
import { helpListSchema } from "#lib/content/schema.ts";

/** Where the file is. */
export interface ListOrigin {
	/** `posts/_help/families.md` */
	readonly path: string;
	/** absolute */
	readonly file: string;
}

interface Common extends ListOrigin {
	/** `families`: what a post calls it by, and its address */
	readonly name: string;
	readonly title: string;
	readonly links: readonly HelpLink[];
	/** the introduction, Markdown */
	readonly body: string;
	/** the front matter, for checks; a file that cannot be read has none */
	readonly head?: Head;
}

/** A list of ways to help that readers must not see. */
interface HiddenList extends Common {
	readonly status: "draft" | "broken";
}

/** A list of ways to help for readers. */
export interface PublishedList extends Common {
	readonly status: "published";
}

export type HelpList = HiddenList | PublishedList;

/** The keys its front matter may have. */
export const helpListKeys = Object.keys(helpListSchema.shape);

/**
 * A file of `_help/`, with its text → the list. Never fails: what cannot be used is a message on the file, and the list
 * is then hidden.
 */
export function toHelpList(file: VFile, origin: ListOrigin, fileName: string): HelpList {
	const name = slugOf(fileName);
	const split = splitFrontMatter(file);
	const wanted = wantedOfName(name);
	if (wanted) {
		report(file, {
			rule: "front-matter-value",
			reason: `Unexpected name \`${fileName}\`, expected ${wanted}: rename the file`,
			place: { line: 1, column: 1 },
		});
	}
	const list = split && !wanted ? read(file, split, origin, name) : brokenList(origin, name);
	weigh(file, list.status === "draft" ? "draft" : "published");
	return list;
}

/** A list of which nothing can be known but its name. */
export function brokenList(origin: ListOrigin, name: string): HiddenList {
	return { status: "broken", ...origin, name, title: name, links: [], body: "" };
}

function read(
	file: VFile,
	{ yaml, body }: NonNullable<ReturnType<typeof splitFrontMatter>>,
	origin: ListOrigin,
	name: string,
): HelpList {
	const { flag, misspelt } = readFlag(file, yaml, helpListKeys);
	const candidate: Record<string, unknown> = { ...yaml.data, published: flag === "published" };
	if (misspelt) delete candidate[misspelt];
	const head = toHead(file, yaml, body);
	reportBlanks(file, head);
	reportCuts(file, head);
	reportAddresses(file, yaml, head);
	const hasItems = reportItems(file, body);
	const result = helpListSchema.safeParse(candidate);
	if (!result.success) {
		// Of items in the text it is said where they belong.
		const isSaid = hasItems && candidate.links === undefined;
		const inLinks = result.error.issues.filter((issue) => issue.path[0] === "links" && !isSaid);
		const onTop = result.error.issues.filter((issue) => issue.path[0] !== "links");
		reportIssues(file, yaml, onTop, helpListKeys, frontMatterRules);
		for (const issue of inLinks) {
			const kind = yaml.document.getIn(["links", issue.path[1], "kind"]);
			const expected = {
				url: expectedUrl(kind, yaml.document.getIn(["links", issue.path[1], "url"])),
				...formOf(candidate.links, issue.path[1]),
			};
			reportIssues(file, yaml, [issue], linkKeys(kind), { ...frontMatterRules, expected });
		}
		const title = typeof candidate.title === "string" ? candidate.title : name;
		const links = goodLinks(candidate.links);
		const broken = flag === "draft" ? "draft" : "broken";
		return { ...brokenList(origin, name), title, links, body, head, status: broken };
	}
	const { title, links } = result.data;
	const status = flag === "unclear" ? "broken" : flag;
	return { ...origin, status, name, title, links: links.map(toHelpLink), body, head };
}

/** `- donate: [A](https://…)`, which is for posts: in a list file each part has a line of its own. */
const inParts = (kind: string): string => `\`kind: ${kind}\`, and under it \`title:\` and \`url:\``;

function formOf(links: unknown, index: PropertyKey | undefined): Record<string, string> {
	const link: unknown = Array.isArray(links) ? links[Number(index)] : undefined;
	const words = typeof link === "string" ? [link.split(":", 1)[0]] : Object.keys(link ?? {});
	const kind = helpKinds.find((each) => words.includes(each));
	return kind ? { kind: inParts(kind), links: inParts(kind) } : {};
}

const item = new RegExp(`^[ \\t]*[-*+] (${helpKinds.join("|")}): *\\[`, "im");

/** @returns whether there are items in the text, where nothing would come of them but words */
function reportItems(file: VFile, body: string): boolean {
	const found = item.exec(body);
	if (!found) return false;
	const [written, kind = ""] = found;
	const dash = found.index + written.search(/[-*+]/);
	report(file, {
		rule: "help-list",
		reason: `Unexpected \`- ${kind}:\` in the text of a list, expected it among the \`links:\` between the lines \`---\`: \`- ${inParts(kind.toLowerCase()).slice(1)}`,
		place: toPosition(file, dash, dash + 1),
	});
	return true;
}

/** Links that are all right in a list that is not, so that the author sees them while she mends the others. */
function goodLinks(links: unknown): HelpLink[] {
	return (Array.isArray(links) ? links : []).flatMap((link) => {
		const { data } = helpLinkSchema.safeParse(link);
		return data ? [toHelpLink(data)] : [];
	});
}
