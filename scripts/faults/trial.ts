import { isReadable } from "../../src/core/base/participant-state.ts";
import type { RoomSummary } from "../../src/core/room/room-summary.ts";
import { until } from "../browser/until.ts";
import { type FaultMeeting, PEOPLE } from "./fault-meeting.ts";
import { keptOf } from "./kept.ts";
import type { Said } from "./said.ts";

/** A fault must be told, and may cost history, for at most this long. */
export const MOST_SECONDS = 10;
/** How long the trial waits for what comes too late, to say how late. */
const TOLD_PATIENCE_MS = 45_000;
const RIGHT_PATIENCE_MS = 90_000;
/** Enough history before the fault that a loss of more than ten seconds would show. */
const GATHERED_SECONDS = 13;
/** Sessions are written every five seconds. */
const WRITTEN_PATIENCE_MS = 8_000;
/** Readings come every second, so the first and the last second of a stretch may be missing. */
const READING_MS = 1_500;

/** One try of a fault: what happened, and how long each thing took. */
export class Trial {
	readonly meeting: FaultMeeting;
	/** The popup's words about the fault, and after how many seconds they came. */
	told: { words: string; afterS: number } | null = null;
	/** What the user had to do; null where it got right by itself. */
	user: string | null = null;
	rightAfterS: number | null = null;
	/** Whether there is nothing left that could get right, as in a closed tab. */
	isOver = false;
	/** Null where it is not counted. */
	lost: { seconds: number; markers: number } | null = null;
	readonly shortcomings: string[] = [];
	/** When the last thing was done from which seconds are counted. */
	#doneAtMs = 0;
	#heardFromMs: number | null = null;
	#heardToMs: number | null = null;
	/** Time in which there was nothing that could have been read. */
	#excusedMs = 0;
	#excusedFromMs: number | null = null;
	#marked = 0;
	readonly #gatheredSeconds: number;

	constructor(meeting: FaultMeeting, gatheredSeconds = GATHERED_SECONDS) {
		this.meeting = meeting;
		this.#gatheredSeconds = gatheredSeconds;
	}

	/** Switches on where the fault is there from the start. */
	async startReading() {
		await this.meeting.switchOn();
		await this.#untilRead(RIGHT_PATIENCE_MS);
		this.#heardFromMs = performance.now();
		this.#doneAtMs = this.#heardFromMs;
	}

	/** Switches on and gathers some history with a marker in it. */
	async gather() {
		await this.startReading();
		const fromMs = this.#doneAtMs;
		await this.mark();
		const page = await this.meeting.extensionPage();
		await until("The first history", async () => {
			if (performance.now() - fromMs < 1_000 * this.#gatheredSeconds)
				return false;
			const { markers, heardMs } = await keptOf(page);
			return markers === this.#marked && heardMs > 0;
		});
	}

	async mark() {
		await this.meeting.mark();
		this.#marked++;
	}

	/** @param reading whether the fault leaves something to read while it lasts */
	async cause(reading: "goes on" | "stops", work: () => Promise<unknown>) {
		if (reading === "stops") this.#excusedFromMs = performance.now();
		await work();
		this.#doneAtMs = performance.now();
	}

	/** The cause is over, and the rest must follow by itself. */
	async over(work: () => Promise<unknown>) {
		await work();
		this.#doneAtMs = performance.now();
		this.#readAgain();
	}

	/** The user does what is needed. */
	async userDoes(words: string, work: () => Promise<unknown>) {
		this.user = words;
		await work();
		this.#doneAtMs = performance.now();
	}

	/** Waits until the popup says it. */
	async says(pattern: RegExp, withinS = MOST_SECONDS) {
		await this.#tell(
			`"${pattern.source}"`,
			({ sayings }) => sayings.filter((saying) => pattern.test(saying)),
			withinS,
		);
	}

	/** Waits until the popup shows the room live, with no notice, after new looks. */
	async goesOn() {
		const looked = lookedSince();
		await this.#tell(
			"the room, live",
			async ({ sayings, notices, isLive }) => {
				const isRead = looked(await this.meeting.room());
				return isRead && isLive && notices === 0
					? sayings.filter((saying) =>
							/: (?:facing the call|talking)/.test(saying),
						)
					: [];
			},
			MOST_SECONDS,
		);
	}

	/** Records words that did not come from the meeting's popup. */
	toldElsewhere(words: string) {
		this.told = { words, afterS: this.#secondsSinceDone() };
		if (this.told.afterS > MOST_SECONDS) this.#late(this.told.afterS);
	}

	/**
	 * Waits until everybody is read again and the popup shows no notice.
	 * @param stays a notice that is true for good, and may stay
	 */
	async getsRight(stays?: RegExp) {
		try {
			await this.#untilRead(RIGHT_PATIENCE_MS);
			await until(
				"The end of all notices",
				async () => {
					const { isLive, notices, sayings } = await this.meeting.said();
					const staying = sayings.filter((one) => stays?.test(one)).length;
					return isLive && notices === staying;
				},
				RIGHT_PATIENCE_MS,
			);
			this.rightAfterS = this.#secondsSinceDone();
			this.#readAgain();
		} catch (error) {
			this.shortcomings.push(`not right again: ${sentence(error)}`);
		}
	}

	/** Checks something else that must be so. */
	async check(words: string, isSo: () => Promise<boolean>) {
		await until(words, isSo, 1_000 * MOST_SECONDS).catch((error) =>
			this.shortcomings.push(sentence(error)),
		);
	}

	/** Nothing is left to be read. */
	ends() {
		this.isOver = true;
		this.#heardToMs = this.#doneAtMs;
		this.#excusedFromMs = null;
	}

	/** The history cannot be compared with the time that passed, as when the user deletes it. */
	countsNothing() {
		this.#heardFromMs = null;
	}

	/**
	 * Counts what the history lacks in the end. While reading goes on, the last
	 * seconds are always still to be written, so what counts is the least that is
	 * missing at any time in which a write must have come.
	 */
	async count() {
		const fromMs = this.#heardFromMs;
		if (fromMs === null) return;
		this.#readAgain();
		const page = await this.meeting.extensionPage();
		const lost = { seconds: Number.POSITIVE_INFINITY, markers: this.#marked };
		await until(
			"All of the history",
			async () => {
				const { heardMs, markers } = await keptOf(page);
				const toMs = this.#heardToMs ?? performance.now();
				const missingMs = toMs - fromMs - this.#excusedMs - heardMs;
				lost.seconds = Math.max(0, Math.min(lost.seconds, missingMs / 1_000));
				lost.markers = Math.max(0, this.#marked - markers);
				return missingMs < READING_MS && lost.markers === 0;
			},
			WRITTEN_PATIENCE_MS,
		).catch(() => {});
		this.lost = lost;
		if (lost.seconds > MOST_SECONDS)
			this.shortcomings.push(`${lost.seconds.toFixed(0)} s lost`);
		if (lost.markers > 0)
			this.shortcomings.push(`${lost.markers} markers lost`);
	}

	async #tell(
		what: string,
		matching: (said: Said) => string[] | Promise<string[]>,
		withinS: number,
	) {
		let said: Said | null = null;
		try {
			const [words = ""] = await until(
				what,
				async () => {
					said = await this.meeting.said();
					const words = await matching(said);
					return words.length > 0 && words;
				},
				TOLD_PATIENCE_MS,
			);
			this.told = { words, afterS: this.#secondsSinceDone() };
			if (this.told.afterS > withinS) this.#late(this.told.afterS);
		} catch {
			const words = Object(said).sayings?.slice(0, 4).join(" / ") || "nothing";
			this.told ??= { words, afterS: this.#secondsSinceDone() };
			this.shortcomings.push(`never said ${what}`);
		}
	}

	#late(afterS: number) {
		this.shortcomings.push(`told only after ${afterS.toFixed(0)} s`);
	}

	async #untilRead(patienceMs: number) {
		const looked = lookedSince();
		await until(
			"Everybody's reading",
			async () => {
				const room = await this.meeting.room();
				if (room && room.participants.length > 0 && this.user !== null)
					this.#readAgain();
				return (
					looked(room) &&
					room?.participants.length === PEOPLE &&
					room.participants.every(({ state }) => isReadable(state))
				);
			},
			patienceMs,
		);
	}

	/** From now on, time that is not in the history is lost. */
	#readAgain() {
		if (this.#excusedFromMs === null) return;
		this.#excusedMs += performance.now() - this.#excusedFromMs;
		this.#excusedFromMs = null;
	}

	#secondsSinceDone() {
		return (performance.now() - this.#doneAtMs) / 1_000;
	}
}

/** Whether frames were analysed since the first room that was seen; a new offscreen document counts from 0. */
function lookedSince() {
	let before = Number.POSITIVE_INFINITY;
	return (room: RoomSummary | null) => {
		if (!room) return false;
		const { analysed } = room.frames;
		if (analysed < before) before = analysed;
		return analysed > before;
	};
}

/** The error's first line, without Playwright's log of its attempts. */
export function sentence(error: unknown): string {
	const text = error instanceof Error ? error.message : String(error);
	return text.split("\n")[0] ?? text;
}
