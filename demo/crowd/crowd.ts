import { cameraGuests, MOST_PEOPLE } from "../guest-list.ts";
import type { Seat } from "../meeting.ts";
import type { Participant } from "../participant.ts";
import type { Portrait } from "../portrait-cast.ts";
import { createTile, hideFromTile, removeTile, showInTile } from "../tile.ts";
import type { SharedCameras } from "./shared-cameras.ts";

interface OpenSeat extends Seat {
	readonly portrait: Portrait;
}

/** People who are there at once, without a call, because the extension is measured and not the call. Dispatches "change". */
export class Crowd extends EventTarget {
	readonly #cameras: SharedCameras;
	#seats: readonly OpenSeat[] = [];

	constructor(cameras: SharedCameras) {
		super();
		this.#cameras = cameras;
	}

	get seats(): readonly Seat[] {
		return this.#seats;
	}

	/** The next `count` people of the guest list join, or as many as are left on it. Returns how many people are there now. */
	join(count: number): number {
		const there = new Set(this.#seats.map((seat) => seat.participant.id));
		const joining = cameraGuests(MOST_PEOPLE)
			.filter(({ id }) => !there.has(id))
			.slice(0, count)
			.flatMap((guest) => this.#sitDown(guest));
		this.#seats = [...this.#seats, ...joining];
		this.dispatchEvent(new Event("change"));
		return this.#seats.length;
	}

	/** The `count` people who have been there longest leave. Returns how many are left. */
	leave(count: number): number {
		const leaving = this.#seats.slice(0, count);
		this.#seats = this.#seats.slice(count);
		for (const { tile, stream } of leaving) {
			removeTile(tile);
			stop(stream);
		}
		this.dispatchEvent(new Event("change"));
		return this.#seats.length;
	}

	/** The last `count` people whose cameras are on switch them off, so that their initials show. */
	camerasOff(count: number): void {
		const filmed = this.#seats.filter(({ stream }) => stream);
		const turning = new Set(filmed.slice(-count));
		this.#seats = this.#seats.map((seat) => {
			if (!turning.has(seat)) return seat;
			hideFromTile(seat.tile);
			stop(seat.stream);
			return { ...seat, stream: null };
		});
		this.dispatchEvent(new Event("change"));
	}

	/** Everybody whose camera is off switches it on again. */
	camerasOn(): void {
		this.#seats = this.#seats.map((seat) => {
			if (seat.stream) return seat;
			const stream = this.#cameras.open(seat.portrait);
			showInTile(seat.tile, stream);
			return { ...seat, stream };
		});
		this.dispatchEvent(new Event("change"));
	}

	/** Each of the first `count` tiles with a stream gets a new one, as after a lost connection. */
	swapStreams(count: number): void {
		this.#seats = this.#seats.map((seat, index) => {
			if (index >= count || !seat.stream) return seat;
			stop(seat.stream);
			hideFromTile(seat.tile);
			const stream = this.#cameras.open(seat.portrait);
			showInTile(seat.tile, stream);
			return { ...seat, stream };
		});
		this.dispatchEvent(new Event("change"));
	}

	#sitDown(participant: Participant): readonly OpenSeat[] {
		const { source } = participant;
		if (source.kind !== "portrait") return [];
		const tile = createTile(participant);
		const stream = this.#cameras.open(source.portrait);
		showInTile(tile, stream);
		return [{ participant, tile, stream, portrait: source.portrait }];
	}
}

function stop(stream: MediaStream | null): void {
	for (const track of stream?.getTracks() ?? []) track.stop();
}
