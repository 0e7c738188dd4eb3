import { useSignal } from "@preact/signals";
import { MARKER_MAX_CHARS, type MarkerKind } from "../core/timeline/marker.ts";
import { text } from "../platform/i18n/text.ts";
import { send } from "../platform/messenger.ts";
import { MARKER_WORDS } from "../ui/timeline/time-text.ts";

/** Lets the user mark a moment, each kind with a label or without; Enter marks a topic. */
export function LabelledMarkers({ tabId }: { tabId: number }) {
	const label = useSignal("");
	const said = useSignal("");
	async function mark(kind: MarkerKind): Promise<void> {
		const words = label.value;
		const marked = await send("offscreen/marker-requested", {
			tabId,
			kind,
			text: words,
		});
		said.value = marked.ok
			? text("marker_set", MARKER_WORDS[kind])
			: text("marker_failed");
		if (marked.ok) label.value = "";
	}
	return (
		<form
			class="marker-bar no-print"
			onSubmit={(event) => {
				event.preventDefault();
				void mark("topic");
			}}
		>
			<input
				type="text"
				aria-label={text("audience_label")}
				placeholder={text("audience_label")}
				maxLength={MARKER_MAX_CHARS}
				value={label.value}
				onInput={({ currentTarget }) => {
					label.value = currentTarget.value;
				}}
			/>
			<button type="submit">{MARKER_WORDS.topic}</button>
			<button type="button" onClick={() => mark("question")}>
				{MARKER_WORDS.question}
			</button>
			<button type="button" onClick={() => mark("note")}>
				{MARKER_WORDS.note}
			</button>
			<span class="marker-said" role="status">
				{said}
			</span>
		</form>
	);
}
