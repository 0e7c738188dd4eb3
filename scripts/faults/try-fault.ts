import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
				await fault.play(trial);
				await trial.count();
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

async function changedExtension(
	change: (folder: string) => Promise<void>,
): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-fault-"));
	await cp(EXTENSION_FOLDER, folder, { recursive: true });
	await change(folder);
	return folder;
}
