/** The answer, or "silent" if it does not come within `ms`. */
export async function inTime<T>(
	answer: T | Promise<T>,
	ms: number,
): Promise<T | "silent"> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const tooLate = new Promise<"silent">((resolve) => {
		timer = setTimeout(() => resolve("silent"), ms);
	});
	try {
		return await Promise.race([answer, tooLate]);
	} finally {
		clearTimeout(timer);
	}
}
