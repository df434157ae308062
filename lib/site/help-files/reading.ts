import { x } from "xastscript";
import type { HelpLink } from "#lib/content/help-link.ts";
import { type ListForFiles, toRead } from "#lib/site/help-files/list.ts";
import { xmlFile, xmlText } from "#lib/site/xml.ts";

/** The reading of a list, for programs that keep such: OPML 2.0. */
export const toOpml = (list: ListForFiles): string =>
	xmlFile(
		x("opml", { version: "2.0" }, [
			x("head", [x("title", xmlText(list.title)), x("docs", "https://opml.org/spec2.opml")]),
			x("body", toRead(list).map(toOutline)),
		]),
	);

const toOutline = ({ title, url, note, language, kind }: HelpLink) =>
	x("outline", {
		type: "link",
		text: xmlText(title),
		url: xmlText(url),
		category: `/${kind}`,
		...(note && { description: xmlText(note) }),
		...(language && { language }),
	});
