import { edition } from "#app/edition.ts";
import { Archive } from "#components/Archive.tsx";
import { archiveModel } from "#lib/site/archive.ts";

export default function ArchivePage() {
	return <Archive model={archiveModel(edition())} />;
}
