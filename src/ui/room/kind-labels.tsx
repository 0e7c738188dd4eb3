import type { RoomAttention } from "../../core/room/room-attention.ts";
import { numberText, text } from "../../platform/i18n/text.ts";
import type { PeopleChoice } from "../state/people-choice-state.ts";
import { KindSwatch } from "./kind-swatch.tsx";
import { KIND_WORDS, kindCounts } from "./kind-text.ts";

interface Props {
	readonly attention: RoomAttention;
	/** Where given, a press on a label shows only its people, and a second press everybody again. */
	readonly filter?: PeopleChoice["filter"];
}

/** Names and counts the parts of the room's bar. */
export function KindLabels({ attention, filter }: Props) {
	return (
		// biome-ignore lint/a11y/noRedundantRoles: Safari and Chrome do not treat a list without markers as a list.
		<ul class="kinds" role="list" aria-label={text("kinds_label")}>
			{kindCounts(attention).map(({ kind, count }) => {
				const label = (
					<>
						<KindSwatch kind={kind} />
						<span>
							<b>{numberText(count)}</b> {KIND_WORDS[kind]}
						</span>
					</>
				);
				return (
					<li key={kind}>
						{filter ? (
							<button
								type="button"
								class="kind"
								aria-pressed={filter.value === kind}
								title={text("kind_show_only")}
								onClick={() => {
									filter.value = filter.value === kind ? null : kind;
								}}
							>
								{label}
							</button>
						) : (
							<span class="kind">{label}</span>
						)}
					</li>
				);
			})}
		</ul>
	);
}
