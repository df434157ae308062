import { x } from "xastscript";
import { type ListForFiles, toRead } from "#lib/site/help-files/list.ts";
import type { JudgedLink } from "#lib/site/help-links.ts";
import { xmlFile, xmlText } from "#lib/site/xml.ts";

/** The reading of a list, for programs that keep such: OPML 2.0. */
export const toOpml = (list: ListForFiles): string =>
	xmlFile(
		x("opml", { version: "2.0" }, [
			x("head", [x("title", xmlText(list.title)), x("docs", "https://opml.org/spec2.opml")]),
			x("body", toRead(list).map(toOutline)),
		]),
	);

const toOutline = ({ title, url, archived, health, note, language, kind }: JudgedLink) =>
	x("outline", {
		type: "link",
		text: xmlText(title),
		url: xmlText((health === "gone" && archived) || url),
		category: `/${kind}`,
		...(note && { description: xmlText(note) }),
		...(language && { language }),
	});
