import type { DeskItem } from "#lib/desk.dev.ts";
import type { State } from "#lib/overview.ts";
import { FlagButton } from "./FlagButton.dev.tsx";
import { ProblemList } from "./ProblemList.dev.tsx";

const states: Record<State, string> = {
	broken: "To mend",
	draft: "Draft",
	ready: "Ready",
	scheduled: "Scheduled",
	published: "Published",
};

/** One piece of writing: where it is on its way, what is left to do, and the button that moves it on. */
export function DeskEntry({
	item,
	now,
	language,
	token,
}: {
	readonly item: DeskItem;
	readonly now: number;
	readonly language: string;
	readonly token: string;
}) {
	const { title, address, path, edit, state, problems, care, effect, breaks, saved } = item;
	const out = state === "published" || state === "scheduled";
	return (
		<li className={`entry ${state}`}>
			<div className="line">
				<h3>
					<a href={address}>{title}</a>
				</h3>
				{state !== "broken" && (
					<FlagButton
						path={path}
						to={out ? "draft" : "published"}
						token={token}
						title={title}
						saved={saved}
					/>
				)}
			</div>
			<p className="meta">
				<b className="label">{states[state]}</b> {factsOf(item, now, language).join(" · ")}
			</p>
			<p className="meta">{edit ? <a href={edit}>{path}</a> : path}</p>
			{problems.length > 0 && (
				<details>
					<summary>{problems.length === 1 ? "1 thing" : `${problems.length} things`} left</summary>
					<ProblemList problems={problems} />
				</details>
			)}
			{care.length > 0 && (
				<details open>
					<summary>To look after</summary>
					<ul className="meta">
						{care.map(({ reason }) => (
							<li key={reason}>{reason}</li>
						))}
					</ul>
				</details>
			)}
			<details>
				<summary>{out ? "What taking it back changes" : "What publishing changes"}</summary>
				<p className="meta">{effect}</p>
				{breaks.length > 0 && (
					<ul className="meta">
						{breaks.map((line) => (
							<li key={line}>{line}</li>
						))}
					</ul>
				)}
			</details>
		</li>
	);
}

function factsOf({ kind, date, words, begun, saved }: DeskItem, now: number, language: string): string[] {
	return [
		...(kind === "post" ? [] : [kind === "page" ? "a page" : "ways to help"]),
		...(date ? [date.long] : []),
		`${words.toLocaleString(language)} ${words === 1 ? "word" : "words"}`,
		`saved ${ago(now - saved)}`,
		...(saved - begun > day ? [`begun ${ago(now - begun)}`] : []),
	];
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** "3 days ago": the largest unit of which there is more than one. */
function ago(milliseconds: number): string {
	const format = new Intl.RelativeTimeFormat("en", { numeric: "auto" });
	const units = [
		["year", 365 * day],
		["month", 30 * day],
		["day", day],
		["hour", hour],
		["minute", minute],
	] as const;
	const unit = units.find(([, length]) => milliseconds >= length);
	return unit ? format.format(-Math.floor(milliseconds / unit[1]), unit[0]) : "just now";
}
