/**
 * Runs a command's main part: its result is the exit code, its error a
 * sentence. ROOMPULSE_TRACE=1 shows where an error came from.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
	try {
		process.exitCode = await main();
	} catch (error) {
		const trace = process.env.ROOMPULSE_TRACE === "1";
		console.error(error instanceof Error && !trace ? error.message : error);
		process.exitCode = 1;
	}
}
