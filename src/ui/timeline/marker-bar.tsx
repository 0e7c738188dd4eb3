import { useState } from "preact/hooks";
import {
	MARKER_MAX_CHARS,
	type MarkerKind,
} from "../../core/timeline/marker.ts";
import { text } from "../../platform/i18n/text.ts";
import { MARKER_WORDS } from "./time-text.ts";

interface Props {
	/** Resolves to whether the marker was set. */
	readonly onMark: (kind: MarkerKind, text: string) => Promise<boolean>;
}

/** Lets the user set markers, with one press or with words. */
export function MarkerBar({ onMark }: Props) {
	const [note, setNote] = useState("");
	const [announcement, setAnnouncement] = useState("");
	async function mark(kind: MarkerKind, words: string): Promise<void> {
		const isSet = await onMark(kind, words);
		setAnnouncement(
			isSet ? text("marker_set", MARKER_WORDS[kind]) : text("marker_failed"),
		);
		if (isSet && kind === "note") setNote("");
	}
	return (
		<form
			class="marker-bar"
			onSubmit={(event) => {
				event.preventDefault();
				if (note.trim()) void mark("note", note);
			}}
		>
			<button type="button" onClick={() => mark("topic", "")}>
				{MARKER_WORDS.topic}
			</button>
			<button type="button" onClick={() => mark("question", "")}>
				{MARKER_WORDS.question}
			</button>
			<input
				type="text"
				aria-label={MARKER_WORDS.note}
				placeholder={MARKER_WORDS.note}
				maxLength={MARKER_MAX_CHARS}
				value={note}
				onInput={({ currentTarget }) => setNote(currentTarget.value)}
			/>
			<button type="submit">{text("marker_add_note")}</button>
			<span class="marker-said" role="status">
				{announcement}
			</span>
		</form>
	);
}
