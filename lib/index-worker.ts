import { workerData } from "node:worker_threads";
import { readBlog } from "#lib/blog.ts";
import { goBy } from "#lib/files/current-index.ts";
import { openIndex } from "#lib/files/file-index.ts";

// Reads a large blog beside the dev server while that starts, so that it finds the index made: see scripts/dev.ts.

const { folder, file, fingerprint } = workerData as Record<"folder" | "file" | "fingerprint", string>;
const index = openIndex(file, fingerprint);
goBy(index);
readBlog(folder, new Date());
index.save();
