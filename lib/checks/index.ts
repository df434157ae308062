import type { Root } from "mdast";
import type { VFile } from "vfile";
import { altText } from "#lib/checks/alt-text.ts";
import { directive } from "#lib/checks/directive.ts";
import { linkTarget } from "#lib/checks/link-target.ts";
import { unfinished } from "#lib/checks/unfinished.ts";

/** A check of one text by itself: from its tree to messages on the file. */
export type TextCheck = (tree: Root, file: VFile) => void;

/** Runs on every text, as it was written: before typography and sanitising. */
export const textChecks: readonly TextCheck[] = [unfinished, linkTarget, altText, directive];
