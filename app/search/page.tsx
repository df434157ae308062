import { edition } from "#app/edition.ts";
import { Search } from "#components/Search.tsx";
import { searchModel } from "#lib/site/search.ts";

export default function SearchPage() {
	return <Search model={searchModel(edition())} />;
}
