import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EXTENSION_FOLDER } from "../setup/build-steps.ts";
import type { Fault } from "./fault.ts";
import { FaultMeeting } from "./fault-meeting.ts";
import { sentence, Trial } from "./trial.ts";

/** A fault's line in the table. */
export interface Tried
	extends Pick<Fault, "name" | "done">,
		Pick<Trial, "told" | "user" | "rightAfterS" | "isOver" | "lost"> {
	/** Empty where all is as it must be. */
	readonly shortcomings: readonly string[];
}

/** A browser that has stopped answering must not hold up all other faults. */
const LONGEST_MS = 360_000;

/** Tries a fault in a browser of its own. */
export async function tryFault(
	fault: Fault,
	gatheredSeconds?: number,
): Promise<Tried> {
	const { name, done, opening = {} } = fault;
	const copy = opening.change
		? await changedExtension(opening.change)
		: undefined;
	try {
		const meeting = await FaultMeeting.open(opening, copy);
		try {
			const trial = new Trial(meeting, gatheredSeconds);
			try {
				await within(LONGEST_MS, playAndCount(fault, trial));
			} catch (error) {
				trial.shortcomings.push(`could not be tried: ${sentence(error)}`);
			}
			const { told, user, rightAfterS, isOver, lost, shortcomings } = trial;
			return {
				name,
				done,
				told,
				user,
				rightAfterS,
				isOver,
				lost,
				shortcomings,
			};
		} finally {
			await meeting.dispose();
		}
	} finally {
		if (copy) await rm(copy, { recursive: true, force: true });
	}
}

async function playAndCount(fault: Fault, trial: Trial) {
	await fault.play(trial);
	await trial.count();
}

async function within(ms: number, work: Promise<void>) {
	const inTime = new AbortController();
	const tooLate = sleep(ms, undefined, { signal: inTime.signal }).then(() => {
		throw new Error(`it took more than ${ms / 1_000} s`);
	});
	try {
		await Promise.race([work, tooLate]);
	} finally {
		inTime.abort();
		// Both may still fail when nobody waits for them any more.
		for (const one of [work, tooLate]) one.catch(() => {});
	}
}

async function changedExtension(
	change: (folder: string) => Promise<void>,
): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-fault-"));
	await cp(EXTENSION_FOLDER, folder, { recursive: true });
	await change(folder);
	return folder;
}
