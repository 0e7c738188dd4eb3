import {
	isReadable,
	type ParticipantState,
} from "../../core/base/participant-state.ts";
import { STATE_DRAWINGS } from "../../platform/i18n/state-drawings.ts";
import { stateWords } from "../../platform/i18n/state-words.ts";

const SVG = "http://www.w3.org/2000/svg";

/** A label with a state's drawing and word, the same as in the panel. */
export function labelElement(state: ParticipantState): HTMLElement {
	const label = document.createElement("div");
	label.className = isReadable(state) ? "label" : "label unread";
	const word = document.createElement("span");
	word.textContent = stateWords(state);
	label.append(drawing(state), word);
	return label;
}

function drawing(state: ParticipantState): SVGElement {
	const svg = document.createElementNS(SVG, "svg");
	svg.setAttribute("viewBox", "0 0 20 20");
	for (const { path, dashes } of STATE_DRAWINGS[state]) {
		const line = document.createElementNS(SVG, "path");
		line.setAttribute("d", path);
		if (dashes) line.setAttribute("stroke-dasharray", dashes);
		svg.append(line);
	}
	return svg;
}
