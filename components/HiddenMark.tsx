import type { HiddenState } from "#lib/site/models.ts";

const words: Record<HiddenState, string> = {
	draft: "Draft",
	scheduled: "Scheduled",
	broken: "To mend",
};

/** The small word beside a post that readers do not see. */
export function HiddenMark({ state }: { readonly state: HiddenState | undefined }) {
	if (!state) return null;
	return (
		<>
			{" "}
			<small className="label">{words[state]}</small>
		</>
	);
}
