import { notFound } from "next/navigation";
import { edition } from "#app/edition.ts";
import { Year } from "#components/Year.tsx";
import { yearModel } from "#lib/site/archive.ts";

export default async function YearPage({ params }: PageProps<"/archive/[year]">) {
	const { year } = await params;
	const model = yearModel(edition(), year);
	if (!model) notFound();
	return <Year model={model} />;
}
