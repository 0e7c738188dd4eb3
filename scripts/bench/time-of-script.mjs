const INTERVAL_US = 100;

/**
 * How long a script, with all that it calls, ran while `work` did: by V8's
 * sampling profiler, which sees what extensions run in a page as well.
 * @param {import("playwright-core").CDPSession} session
 * @param {string} scriptPath the end of its address
 * @param {() => Promise<unknown>} work
 * @returns {Promise<{totalMs: number, longestMs: number}>}
 */
export async function timeOfScript(session, scriptPath, work) {
	await session.send("Profiler.enable");
	await session.send("Profiler.setSamplingInterval", { interval: INTERVAL_US });
	await session.send("Profiler.start");
	await work();
	const { profile } = await session.send("Profiler.stop");
	const inScript = new Set();
	const visit = (/** @type {number} */ id, /** @type {boolean} */ inside) => {
		const node = profile.nodes.find((one) => one.id === id);
		if (!node) return;
		const isInside = inside || node.callFrame.url.endsWith(scriptPath);
		if (isInside) inScript.add(id);
		for (const child of node.children ?? []) visit(child, isInside);
	};
	const [root] = profile.nodes;
	if (root) visit(root.id, false);
	let totalUs = 0;
	let stretchUs = 0;
	let longestUs = 0;
	for (const [index, id] of (profile.samples ?? []).entries()) {
		const deltaUs = profile.timeDeltas?.[index] ?? 0;
		if (inScript.has(id)) {
			totalUs += deltaUs;
			stretchUs += deltaUs;
			longestUs = Math.max(longestUs, stretchUs);
		} else stretchUs = 0;
	}
	if (process.env["PROFILE"]) {
		const self = new Map();
		for (const [index, id] of (profile.samples ?? []).entries()) {
			if (!inScript.has(id)) continue;
			const node = profile.nodes.find((one) => one.id === id);
			const key = `${node?.callFrame.functionName} ${node?.callFrame.url.slice(-20)} ${node?.callFrame.lineNumber}:${node?.callFrame.columnNumber}`;
			self.set(key, (self.get(key) ?? 0) + (profile.timeDeltas?.[index] ?? 0));
		}
		console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 25));
	}
	return { totalMs: totalUs / 1000, longestMs: longestUs / 1000 };
}
