import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { VFile } from "vfile";
import { sync as writeFileAtomic } from "write-file-atomic";
import type { RuleId } from "#lib/checks/severity.ts";
import type { HelpList } from "#lib/content/help-list.ts";
import type { Finding } from "#lib/content/report.ts";
import { type RenderedBody, renderBody } from "#lib/markdown/render.ts";

/** A rendered body, and what the checks of its text found. */
export interface Body extends RenderedBody {
	readonly findings: readonly Finding[];
}

/** What a body is made of: a post, a page, or a list of ways to help. */
export interface BodySource {
	readonly path: string;
	/** absolute */
	readonly file: string;
	readonly slug: string;
	readonly titleInBody: boolean;
	readonly body: string;
}

const rendered = new WeakMap<BodySource, Body>();

/** The body of a post, rendered at most once: kept in memory and, in a build, on disk by hash of the text. */
export function bodyOf(source: BodySource): Body {
	let body = rendered.get(source);
	if (!body) {
		body = keptOnDisk(source) ?? render(source);
		rendered.set(source, body);
	}
	return body;
}

function render(source: BodySource): Body {
	const file = new VFile({ path: source.path, value: source.body });
	const body = renderBody(file, source);
	const findings = file.messages.map((message) => ({
		rule: message.ruleId as RuleId,
		reason: message.reason,
		place: message.place,
		...(message.note && { note: message.note }),
	}));
	const whole = { ...body, findings };
	const kept = fileFor(source);
	if (kept) {
		mkdirSync(path.dirname(kept), { recursive: true });
		writeFileAtomic(kept, JSON.stringify(whole), { fsync: false });
	}
	return whole;
}

function keptOnDisk(source: BodySource): Body | undefined {
	const kept = fileFor(source);
	if (!kept) return undefined;
	try {
		return JSON.parse(readFileSync(/* turbopackIgnore: true */ kept, "utf8"));
	} catch {
		// Not there, or damaged: it is made again.
		return undefined;
	}
}

/** `BODY_CACHE` names a folder for one version of the code; a build sets it. */
function fileFor({ slug, titleInBody, body }: BodySource): string | undefined {
	const folder = process.env.BODY_CACHE;
	if (!folder) return undefined;
	const hash = createHash("sha256").update(`${slug}\n${titleInBody}\n${body}`).digest("hex");
	return path.join(/* turbopackIgnore: true */ folder, hash.slice(0, 2), `${hash.slice(2, 32)}.json`);
}

const sources = new WeakMap<HelpList, BodySource>();

/** A list's text as a body: one object a list, so that it is rendered once. */
export function introductionSource(list: HelpList): BodySource {
	let source = sources.get(list);
	if (!source) {
		source = {
			path: list.path,
			file: list.file,
			slug: `help-${list.name}`,
			titleInBody: false,
			body: list.body,
		};
		sources.set(list, source);
	}
	return source;
}
