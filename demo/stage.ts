import type { Seat } from "./meeting.ts";
import { createTile, removeTile, showInTile } from "./tile.ts";

/** The large tile of the speaker layout: it shows a stream that the filmstrip shows, too. */
export class Stage {
	readonly #element: HTMLElement;
	#tile: HTMLElement | null = null;
	#id: string | null = null;
	#stream: MediaStream | null = null;

	constructor(element: HTMLElement) {
		this.#element = element;
	}

	show(seat: Seat | null): void {
		const id = seat?.participant.id ?? null;
		const stream = seat?.stream ?? null;
		if (id === this.#id && stream === this.#stream) return;
		if (this.#tile) removeTile(this.#tile);
		this.#id = id;
		this.#stream = stream;
		this.#tile = seat && createTile(seat.participant);
		if (!this.#tile) return;
		if (stream) showInTile(this.#tile, stream);
		this.#element.append(this.#tile);
	}
}
