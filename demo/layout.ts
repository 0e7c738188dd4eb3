import { videoOf } from "./tile.ts";

/** Grid, or one speaker large on the stage while the filmstrip keeps showing them too, as meeting pages do. */
export function layoutSwitch(
	button: HTMLElement,
	stage: HTMLElement,
	grid: HTMLElement,
): void {
	button.addEventListener("click", () => {
		const toSpeaker = button.getAttribute("aria-pressed") !== "true";
		button.setAttribute("aria-pressed", String(toSpeaker));
		grid.classList.toggle("filmstrip", toSpeaker);
		stage.hidden = !toSpeaker;
		stage.replaceChildren(...(toSpeaker ? [speakerTile(grid)] : []));
	});
}

function speakerTile(grid: HTMLElement): HTMLElement {
	const tile = document.createElement("div");
	tile.className = "tile";
	const speaker = grid.querySelector("video")?.srcObject;
	if (speaker instanceof MediaStream) tile.append(videoOf(speaker));
	return tile;
}
