import type { Position } from "unist";
import type { Finding } from "#lib/content/report.ts";

/**
 * No picture says where it was taken.
 *
 * Why: a telephone writes the place into the file, and a picture of breakfast then says where the house is.
 *
 * @param src as the post writes it
 */
export function picturePlace(src: string, located: boolean, place: Position | undefined): Finding[] {
	if (!located) return [];
	return [
		{
			rule: "picture-place",
			reason: `Unexpected coordinates in \`${src}\`, expected a picture that does not say where it was taken`,
			place,
			note: "Readers get a copy without them. The file itself still has them: mind where else it goes",
		},
	];
}
