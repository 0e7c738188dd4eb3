import { TIME_KINDS } from "../../core/participant/time-kind.ts";
import { text } from "../../platform/i18n/text.ts";
import { KindSwatch } from "../../ui/room/kind-swatch.tsx";
import { KIND_WORDS } from "../../ui/room/kind-text.ts";

/** Names the fills of the chart. */
export function ChartKey() {
	return (
		<figcaption class="kinds">
			{TIME_KINDS.map((kind) => (
				<span key={kind} class="kind">
					<KindSwatch kind={kind} />
					{KIND_WORDS[kind]}
				</span>
			))}
			<span class="kind">
				<KindSwatch kind="too-few" />
				{text("attended_too_few")}
			</span>
		</figcaption>
	);
}
