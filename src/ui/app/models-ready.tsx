import type { ModelCount } from "../../core/base/engine-status.ts";
import { numberText, text } from "../../platform/i18n/text.ts";

/** Shows progress in whole models, since nobody knows how long one model takes to load. */
export function ModelsReady({ models }: { models: ModelCount }) {
	const { ready, wanted } = models;
	return (
		<label class="models-ready">
			<progress max={wanted} value={ready} />
			{text("models_ready", numberText(ready), numberText(wanted))}
		</label>
	);
}
