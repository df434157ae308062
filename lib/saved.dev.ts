import { statSync } from "node:fs";

/** When a file was last saved, in milliseconds since 1970, UTC; 0 when it is gone. */
export const savedAt = (file: string): number => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
