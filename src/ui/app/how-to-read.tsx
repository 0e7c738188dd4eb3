import {
	type ReadingScope,
	readsExpression,
} from "../../core/base/preferences.ts";
import { TIME_KINDS } from "../../core/participant/time-kind.ts";
import { text } from "../../platform/i18n/text.ts";
import { KindSwatch } from "../room/kind-swatch.tsx";
import { KIND_MEANS, KIND_WORDS } from "../room/kind-text.ts";

/** Explains bar and traces, and what they do not mean. */
export function HowToRead({ reads }: { reads: ReadingScope }) {
	return (
		<div class="how-to-read">
			<dl class="kind-key">
				{TIME_KINDS.map((kind) => (
					<div key={kind}>
						<dt>
							<KindSwatch kind={kind} /> {KIND_WORDS[kind]}
						</dt>
						<dd>{KIND_MEANS[kind]}</dd>
					</div>
				))}
			</dl>
			<p>{text("how_to_read_trace")}</p>
			{readsExpression(reads) && <p>{text("how_to_read_faces")}</p>}
		</div>
	);
}
