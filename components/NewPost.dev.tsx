"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { ask } from "./ask.dev.ts";
import { announceSaid } from "./Said.dev.tsx";

/** A title becomes a draft, and its page opens. */
export function NewPost({ token }: { readonly token: string }) {
	const router = useRouter();
	const [title, setTitle] = useState("");
	const begin = async (event: FormEvent) => {
		event.preventDefault();
		const { address, ...notice } = await ask("/desk/new/", { title }, token);
		announceSaid(notice);
		if (!address) return;
		setTitle("");
		router.push(address);
	};
	return (
		<form className="new-post" onSubmit={begin}>
			<label>
				<span className="label">A new post</span>
				<input
					name="title"
					required
					autoComplete="off"
					placeholder="Its title; you can change it later"
					value={title}
					onChange={({ target }) => setTitle(target.value)}
				/>
			</label>
			<button type="submit" className="flag">
				Begin
			</button>
		</form>
	);
}
