import { cache } from "react";
import { currentEdition, readersOf } from "#lib/posts.ts";

/** The edition that this request shows, read once a request. */
export const edition = cache(currentEdition);

/** What readers may see of it. */
export const publicEdition = () => readersOf(edition());
