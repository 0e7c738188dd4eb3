export interface Turns {
	/** Of each, before any is timed: V8 compiles hot code anew in its first hundred runs. */
	readonly warmUps: number;
	/** In each, every contender has its turn at every picture, so that what else the machine does slows all alike. */
	readonly rounds: number;
}

/** Milliseconds of each run, by contender, in the order in which they were made. */
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
