export interface Turns {
	/** Runs of each contender before any is timed: V8 recompiles hot code during its first hundred runs. */
	readonly warmUps: number;
	/** Every contender reads every picture in each round, so that other work on the machine slows all of them alike. */
	readonly rounds: number;
}

/** @returns milliseconds of each run, by contender, in the order of the runs */
export async function timeInTurns<Picture>(
	contenders: Readonly<Record<string, (picture: Picture) => Promise<void>>>,
	pictures: readonly Picture[],
	{ warmUps, rounds }: Turns,
	nowMs: () => number,
): Promise<Readonly<Record<string, readonly number[]>>> {
	const turns = Object.entries(contenders).map(([name, run]) => {
		const times: number[] = [];
		return { name, run, times };
	});
	for (const { run } of turns)
		for (let i = 0; i < warmUps; i += pictures.length)
			for (const picture of pictures) await run(picture);
	for (let round = 0; round < rounds; round++)
		for (const picture of pictures)
			for (const { run, times } of turns) {
				const startMs = nowMs();
				await run(picture);
				times.push(nowMs() - startMs);
			}
	return Object.fromEntries(turns.map(({ name, times }) => [name, times]));
}
