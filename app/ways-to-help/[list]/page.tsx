import { notFound } from "next/navigation";
import { edition } from "#app/edition.ts";
import { Band } from "#author";
import { HelpPage } from "#components/HelpPage.tsx";
import { helpPageModel } from "#lib/site/help.ts";

export default async function HelpListPage({ params }: PageProps<"/ways-to-help/[list]">) {
	const { list } = await params;
	const model = await helpPageModel(edition(), decodeURIComponent(list));
	if (!model) notFound();
	return <HelpPage model={model} band={<Band proof={model.proof} />} />;
}
