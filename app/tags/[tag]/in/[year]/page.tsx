import { notFound } from "next/navigation";
import { edition } from "#app/edition.ts";
import { Year } from "#components/Year.tsx";
import { tagYearModel } from "#lib/site/tags.ts";

export default async function TagYearPage({ params }: PageProps<"/tags/[tag]/in/[year]">) {
	const { tag, year } = await params;
	const model = tagYearModel(edition(), decodeURIComponent(tag), year);
	if (!model) notFound();
	return <Year model={model} />;
}
