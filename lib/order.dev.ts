import type * as z from "zod";
import { refusal } from "#lib/guard.dev.ts";

/** What the desk is told: a sentence for the author. */
export const say = (status: number, said: string): Response => Response.json({ said }, { status });

/**
 * Answers an order of the desk's.
 *
 * @param shape of the order
 * @param expected the same in words
 * @param carryOut does it; what it throws is said to the author
 */
export async function answer<T>(
	request: Request,
	shape: z.ZodType<T>,
	expected: string,
	carryOut: (order: T) => Response | Promise<Response>,
): Promise<Response> {
	const refused = refusal(request);
	if (refused) return say(403, refused);
	const parsed = shape.safeParse(await request.json().catch(() => undefined));
	if (!parsed.success) return say(400, `Unexpected order, expected ${expected}`);
	try {
		return await carryOut(parsed.data);
	} catch (error) {
		return say(409, (error as Error).message);
	}
}
