import type { ReactNode } from "react";
import type { Proof } from "#lib/site/models.ts";

// What the author sees more than readers: for readers, nothing. In development `#author` is author.dev.tsx instead.

/** Tools that stand on every page of the author's own screen. */
export function AuthorTools(): ReactNode {
	return null;
}

/** The strip above a page that is not out, or not all right. */
export function Band(_props: { readonly proof: Proof | undefined }): ReactNode {
	return null;
}
