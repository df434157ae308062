import { notFound } from "next/navigation";
import { Year } from "#components/Year.tsx";
import { currentEdition } from "#lib/posts.ts";
import { yearModel } from "#lib/site/archive.ts";

export default async function YearPage({ params }: PageProps<"/archive/[year]">) {
	const { year } = await params;
	const model = yearModel(currentEdition(), year);
	if (!model) notFound();
	return <Year model={model} />;
}
