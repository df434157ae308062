import { hash } from "node:crypto";

/** Changes when the text does: short enough for an index of thousands, long enough that no two meet. Letters, digits, `-` and `_`. */
export const hashOf = (text: string | Buffer): string => hash("sha256", text, "base64url").slice(0, 24);
