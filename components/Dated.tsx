import type { DatedText } from "#lib/site/models.ts";
import { DateTime } from "./DateTime.tsx";
import { Each } from "./Each.tsx";

/** Words with days in them; `event` names the first and the last as microformats2 has them. */
export function Dated({ text, event = false }: { readonly text: DatedText; readonly event?: boolean }) {
	return (
		<Each of={text}>
			{(part) =>
				typeof part === "string" ? (
					part
				) : (
					<DateTime date={part.day} className={event ? names[part.key] : ""} />
				)
			}
		</Each>
	);
}

const names = { from: "dt-start", until: "dt-end", checked: "" };
