import type { Point, Position } from "unist";
import type { VFile } from "vfile";
import type { RuleId } from "#lib/checks/severity.ts";

/** One thing to mend. `reason` in remark-lint's grammar: "Unexpected `yes`, expected `true` or `false`". */
export interface Finding {
	readonly rule: RuleId;
	readonly reason: string;
	readonly place: Point | Position | undefined;
	/** the longer why, or what to do */
	readonly note?: string;
}

/** Puts a finding on its file as a VFile message; whether it is an error is decided later, by `severity.ts`. */
export function report(file: VFile, { rule, reason, place, note }: Finding): void {
	const message = file.message(reason, { ...(place && { place }), source: "galley", ruleId: rule });
	if (note) message.note = note;
}
