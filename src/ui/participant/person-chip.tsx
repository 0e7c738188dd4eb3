import type { ReadonlySignal } from "@preact/signals";
import { useEffect, useState } from "preact/hooks";
import { groupOf } from "../../core/room/shown-group.ts";
import { text } from "../../platform/i18n/text.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import { withUnits } from "../kit/with-units.ts";
import type { ShownPerson } from "../state/room-people.ts";
import { BAND_WORDS } from "./attention-text.ts";
import { BandBars } from "./band-meter.tsx";
import { reasonText } from "./reason-text.ts";
import { StateIcon } from "./state-icon.tsx";
import { stateText } from "./state-text.ts";

/** A pointer that only passes over a chip must not show the reason, which would cover the next line. */
const DEBOUNCE_MS = 400;

interface Props {
	readonly person: ShownPerson;
	readonly readsExpression: ReadonlySignal<boolean>;
	readonly atMs: ReadonlySignal<number>;
	readonly isOpen: boolean;
	/** Tab reaches only one of the chips; the arrow keys go on from there. */
	readonly isTabStop: boolean;
	readonly onToggle: (id: string) => void;
	readonly onFocus: (id: string) => void;
}

/** Shows one person in little space: their name, and their state as a drawing, in words, and as a colour with a pattern. Hover and focus show the reason. */
export function PersonChip({
	person,
	readsExpression,
	atMs,
	isOpen,
	isTabStop,
	onToggle,
	onFocus,
}: Props) {
	const [isReasonShown, setIsReasonShown] = useState(false);
	const [isHovered, setIsHovered] = useState(false);
	useEffect(() => {
		if (!isHovered) return;
		const timer = setTimeout(() => setIsReasonShown(true), DEBOUNCE_MS);
		return () => clearTimeout(timer);
	}, [isHovered]);
	const shown = useStableComputed(() => {
		const { id, name, isSelf, state, attention } = person.value;
		const words = stateText(person.value, atMs.value);
		return { id, name, isSelf, state, words, band: attention.band };
	}, [person, atMs]);
	const { id, name, isSelf, state, words, band } = shown.value;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: focus shows the same reason.
		<div
			class="chip-box"
			onMouseEnter={() => setIsHovered(true)}
			onMouseLeave={() => {
				setIsHovered(false);
				setIsReasonShown(false);
			}}
		>
			<button
				type="button"
				class={`chip row-${state}`}
				tabIndex={isTabStop ? 0 : -1}
				aria-expanded={isOpen}
				aria-describedby={isReasonShown ? `why-${id}` : undefined}
				onFocus={() => {
					setIsReasonShown(true);
					onFocus(id);
				}}
				onBlur={() => setIsReasonShown(false)}
				onKeyDown={(event) => {
					if (event.key !== "Escape" || !isReasonShown) return;
					event.preventDefault();
					setIsReasonShown(false);
				}}
				onClick={() => onToggle(id)}
			>
				<svg class="chip-mark" width="6" height="100%" aria-hidden="true">
					<rect class={`part-${groupOf(state)}`} width="6" height="100%" />
				</svg>
				<StateIcon state={state} />
				<span class="chip-who">
					<bdi class="row-name">{name}</bdi>
					{isSelf && <span class="row-self">{text("you")}</span>}
				</span>
				<span class="chip-state">{withUnits(words)}</span>
				<span class="chip-band">
					<BandBars band={band} />
					<span class="visually-hidden">{BAND_WORDS[band]}</span>
				</span>
			</button>
			{isReasonShown && !isOpen && (
				<p id={`why-${id}`} class="reason-text chip-reason" role="tooltip">
					{reasonText(person.value, readsExpression.value)}
				</p>
			)}
		</div>
	);
}
