export const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/** What XML 1.0 cannot hold, not even escaped (section 2.2, Char). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const notXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text that any XML parser takes; escaping is left to the serialiser. */
export const xmlText = (text: string): string => text.toWellFormed().replace(notXml, "");
