import type { TimeKind } from "../../core/participant/time-kind.ts";

/** The fill of one part of a bar or a chart, for the word next to it. */
export function KindSwatch({ kind }: { kind: TimeKind | "too-few" }) {
	return (
		<svg class="kind-swatch" width="10" height="10" aria-hidden="true">
			<rect
				class={`kind-${kind}`}
				x="0.5"
				y="0.5"
				width="9"
				height="9"
				rx="1.5"
			/>
		</svg>
	);
}
