import { cache } from "react";
import { currentEdition } from "#lib/posts.ts";

/** The edition that this request shows, read once a request. */
export const edition = cache(currentEdition);
