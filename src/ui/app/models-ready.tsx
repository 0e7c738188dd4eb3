import type { ModelCount } from "../../core/base/engine-status.ts";
import { numberText, text } from "../../platform/i18n/text.ts";

/** How far the loading is, in models: how long one of them takes is not known. */
export function ModelsReady({ models }: { models: ModelCount }) {
	const { ready, wanted } = models;
	return (
		<label class="models-ready">
			<progress max={wanted} value={ready} />
			{text("models_ready", numberText(ready), numberText(wanted))}
		</label>
	);
}
