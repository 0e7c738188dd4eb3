import { useState } from "preact/hooks";
import { MARKER_MAX_CHARS, type MarkerKind } from "../core/marker.ts";
import { MARKER_WORDS } from "./time-text.ts";

interface Props {
	/** Whether it was set. */
	readonly onMark: (kind: MarkerKind, text: string) => Promise<boolean>;
}

/** Sets markers: with one press, or with words. */
export function MarkerBar({ onMark }: Props) {
	const [text, setText] = useState("");
	const [said, setSaid] = useState("");
	async function mark(kind: MarkerKind, words: string): Promise<void> {
		const isSet = await onMark(kind, words);
		setSaid(
			isSet ? `${MARKER_WORDS[kind]}: marked.` : "It could not be marked.",
		);
		if (isSet && kind === "note") setText("");
	}
	return (
		<form
			class="marker-bar"
			onSubmit={(event) => {
				event.preventDefault();
				if (text.trim()) void mark("note", text);
			}}
		>
			<button type="button" onClick={() => mark("topic", "")}>
				New topic
			</button>
			<button type="button" onClick={() => mark("question", "")}>
				Question
			</button>
			<input
				type="text"
				aria-label="Note"
				placeholder="Note"
				maxLength={MARKER_MAX_CHARS}
				value={text}
				onInput={({ currentTarget }) => setText(currentTarget.value)}
			/>
			<button type="submit">Add note</button>
			<span class="marker-said" role="status">
				{said}
			</span>
		</form>
	);
}
