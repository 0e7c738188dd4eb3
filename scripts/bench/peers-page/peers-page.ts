import { CONTENDERS, type Reading } from "./contender.ts";
import type { ContenderFrame } from "./contender-frame.ts";
import { type Turns, timeInTurns } from "./time-in-turns.ts";

export interface TimedPeers {
	readonly pictures: readonly string[];
	/** By contender. */
	readonly threads: Readonly<Record<string, number>>;
	/** The readings of all pictures, in their order, by contender. */
	readonly readings: Readonly<Record<string, readonly Reading[]>>;
	/** Milliseconds of each run, by contender. */
	readonly times: Readonly<Record<string, readonly number[]>>;
}

declare global {
	/** Times Roompulse's own inference and both peers' on the same pictures; "ownFollowed" is left out if Roompulse cannot follow a face. */
	var timePeers: ((turns: Turns) => Promise<TimedPeers>) | undefined;
}

globalThis.timePeers = async (turns) => {
	const threads: Record<string, number> = {};
	const readings: Record<string, readonly Reading[]> = {};
	const runs: Record<string, (picture: number) => Promise<void>> = {};
	let pictures: readonly string[] = [];
	for (const name of CONTENDERS) {
		const frame = await openFrame(name);
		if (!frame) continue;
		pictures = frame.pictures;
		threads[name] = frame.threads;
		const perPicture: Reading[] = [];
		for (const i of pictures.keys()) perPicture.push(await frame.read(i));
		readings[name] = perPicture;
		runs[name] = async (picture) => {
			const { landmarks, expression } = await frame.read(picture);
			// A run that finds no face is short and would look fast.
			if (landmarks === 0 || expression === null)
				throw new Error(`${name} found no face in ${pictures[picture]}.`);
		};
	}
	const numbers = [...pictures.keys()];
	const times = await timeInTurns(runs, numbers, turns, () =>
		performance.now(),
	);
	return { pictures, threads, readings, times };
};

async function openFrame(name: string): Promise<ContenderFrame | null> {
	const frame = document.createElement("iframe");
	frame.src = `./contender.html#${name}`;
	const loaded = new Promise((resolve) => {
		frame.addEventListener("load", resolve, { once: true });
	});
	document.body.append(frame);
	await loaded;
	const { contender } = Object(frame.contentWindow) as typeof globalThis;
	if (!contender) throw new Error(`The frame of ${name} did not load.`);
	return contender;
}
