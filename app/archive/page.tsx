import { Archive } from "#components/Archive.tsx";
import { currentEdition } from "#lib/posts.ts";
import { archiveModel } from "#lib/site/archive.ts";

export default function ArchivePage() {
	return <Archive model={archiveModel(currentEdition())} />;
}
