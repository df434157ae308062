"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Asks for the page again, in place and without losing the reader's line, whenever the blog folder changes. */
export function Repaint() {
	const router = useRouter();
	useEffect(() => {
		const changes = new EventSource("/desk/changes/");
		changes.onmessage = () => router.refresh();
		return () => changes.close();
	}, [router]);
	return null;
}
