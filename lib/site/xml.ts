import { toXml } from "xast-util-to-xml";

/** The text of an XML file. */
export const xmlFile = (root: Parameters<typeof toXml>[0]): string =>
	// The serialiser leaves `]]>`, which section 2.4 (Character Data) allows only where CDATA ends; we write none.
	`<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, { closeEmptyElements: true }).replaceAll("]]>", "]]&gt;")}\n`;

/** What XML 1.0 cannot hold, not even escaped (section 2.2, Char). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that any XML parser takes; escaping is left to the serialiser. */
export const xmlText = (text: string): string => text.toWellFormed().replace(notXml, "");
