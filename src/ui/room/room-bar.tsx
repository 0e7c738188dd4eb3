import type { RoomAttention } from "../../core/room/room-attention.ts";
import { kindCounts } from "./kind-text.ts";

interface Props {
	readonly attention: RoomAttention;
	readonly heightPx?: number;
}

/** Between the people in clear view and the others, who are in no figure. */
const APART_PERCENT = 2;
/** With more people than this, one mark a person would be a grey line. */
const MOST_MARKED = 30;

/** Draws the room as one bar: first the people in clear view, each a cell, and apart from them the others. Screen readers skip it, since the same is said in words next to it. */
export function RoomBar({ attention, heightPx = 12 }: Props) {
	const { total, readable } = attention;
	const apart = readable > 0 && readable < total ? APART_PERCENT : 0;
	const each = (100 - apart) / total;
	let x = 0;
	const parts = kindCounts(attention).map(({ kind, count }) => {
		if (kind === "unreadable") x += apart;
		const part = { kind, x, width: count * each };
		x += part.width;
		return part;
	});
	return (
		<svg class="room-bar" width="100%" height={heightPx} aria-hidden="true">
			{parts.map((part) => (
				<rect
					key={part.kind}
					class={`kind-${part.kind}`}
					x={percent(part.x)}
					y="0.5"
					width={percent(part.width)}
					height={heightPx - 1}
				/>
			))}
			{marksBetween(readable).map((at) => (
				<rect
					key={at}
					class="bar-mark"
					x={percent(at * each)}
					width="2"
					height={heightPx}
				/>
			))}
		</svg>
	);
}

function marksBetween(people: number): readonly number[] {
	return people > MOST_MARKED
		? []
		: Array.from({ length: Math.max(0, people - 1) }, (_, at) => at + 1);
}

function percent(share: number): string {
	return `${share.toFixed(2)}%`;
}
