import { isAway } from "./absence.ts";
import type { FrameClock } from "./frame-clock.ts";
import type { Participant } from "./participant.ts";
import { sendSource } from "./send-source.ts";
import { createTile, removeTile, showInTile } from "./tile.ts";

/** Somebody who is in the meeting now, with the stream that is received from them, if any. */
export interface Seat {
	readonly participant: Participant;
	readonly tile: HTMLElement;
	readonly stream: MediaStream | null;
}

interface OpenSeat extends Seat {
	stream: MediaStream | null;
	readonly leave: AbortController;
}

/** Dispatches "change" when somebody comes, goes or gets a picture, and "no-route" when the browser cannot call itself. */
export class Meeting extends EventTarget {
	readonly #clock: FrameClock;
	readonly #signal: AbortSignal;
	#invited: readonly Participant[] = [];
	readonly #seats = new Map<string, OpenSeat>();

	constructor(clock: FrameClock, signal: AbortSignal) {
		super();
		this.#clock = clock;
		this.#signal = signal;
		clock.onFrame((elapsedMs) => this.#followAbsences(elapsedMs), signal);
	}

	/** Everybody who belongs to the meeting, including people who are away for a moment, in their order. */
	get invited(): readonly Participant[] {
		return this.#invited;
	}

	/** Everybody who is there now, in their order. */
	get seats(): readonly Seat[] {
		return this.#invited.flatMap(({ id }) => this.#seats.get(id) ?? []);
	}

	join(participant: Participant): void {
		this.#invited = [...this.#invited, participant];
		this.#sitDown(participant);
	}

	leave(id: string): void {
		this.#invited = this.#invited.filter((one) => one.id !== id);
		this.#getUp(id);
	}

	#followAbsences(elapsedMs: number): void {
		for (const participant of this.#invited) {
			if (!participant.absence) continue;
			const away = isAway(participant.absence, elapsedMs);
			if (away === !this.#seats.has(participant.id)) continue;
			if (away) this.#getUp(participant.id);
			else this.#sitDown(participant);
		}
	}

	#sitDown(participant: Participant): void {
		const seat: OpenSeat = {
			participant,
			tile: createTile(participant),
			stream: null,
			leave: new AbortController(),
		};
		this.#seats.set(participant.id, seat);
		this.#changed();
		void this.#show(seat);
	}

	async #show(seat: OpenSeat): Promise<void> {
		const signal = AbortSignal.any([this.#signal, seat.leave.signal]);
		const { source } = seat.participant;
		const received = await sendSource(source, this.#clock, signal);
		if (signal.aborted) return;
		if (received.kind === "no-route") this.dispatchEvent(new Event("no-route"));
		if (received.kind !== "stream") return;
		seat.stream = received.stream;
		showInTile(seat.tile, received.stream);
		this.#changed();
	}

	#getUp(id: string): void {
		const seat = this.#seats.get(id);
		if (!seat) return;
		this.#seats.delete(id);
		seat.leave.abort();
		removeTile(seat.tile);
		this.#changed();
	}

	#changed(): void {
		this.dispatchEvent(new Event("change"));
	}
}
