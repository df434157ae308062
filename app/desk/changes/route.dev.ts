import { watchBlog } from "#lib/watch.dev.ts";

export const dynamic = "force-dynamic";

/** A stream of server-sent events: one whenever the blog folder changes. */
export function GET(request: Request): Response {
	const stream = new ReadableStream({
		start(controller) {
			const stop = watchBlog(() => controller.enqueue("data: changed\n\n"));
			controller.enqueue(": watching\n\n");
			request.signal.addEventListener("abort", () => {
				stop();
				controller.close();
			});
		},
	}).pipeThrough(new TextEncoderStream());
	return new Response(stream, {
		headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store" },
	});
}
