/** @typedef {(method: string, params?: object) => Promise<unknown>} Send to one target, over its own session */

/** @param {Send} send */
export async function collectGarbage(send) {
	await send("HeapProfiler.collectGarbage");
}

/** What holds a picture outside the heap until it is closed, and how one that is not tells. */
const PICTURES = [
	{ prototype: "ImageBitmap.prototype", isOpen: "({ width }) => width > 0" },
	{
		prototype: "VideoFrame.prototype",
		isOpen: "({ format, codedWidth }) => format !== null || codedWidth > 0",
	},
];

/**
 * The pictures that are in a heap and not closed, by the heap's own word and
 * not by a counter's; what nobody holds any more is collected before.
 * @param {Send} send
 * @param {number} [contextId] of a content script; left out: the page's own
 * @returns {Promise<number>}
 */
export async function openPictures(send, contextId) {
	let open = 0;
	for (const { prototype, isOpen } of PICTURES) {
		const { result } = /** @type {{result: {objectId: string}}} */ (
			await send("Runtime.evaluate", {
				expression: prototype,
				...(contextId !== undefined && { contextId }),
			})
		);
		const { objects } = /** @type {{objects: {objectId: string}}} */ (
			await send("Runtime.queryObjects", {
				prototypeObjectId: result.objectId,
			})
		);
		const counted = /** @type {{result: {value: number}}} */ (
			await send("Runtime.callFunctionOn", {
				objectId: objects.objectId,
				functionDeclaration: `function () { return this.filter(${isOpen}).length; }`,
				returnByValue: true,
			})
		);
		for (const { objectId } of [objects, result])
			await send("Runtime.releaseObject", { objectId });
		open += counted.result.value;
	}
	return open;
}

/**
 * The execution context of the extension's content script in a page.
 * @param {import("playwright-core").CDPSession} session of the page
 * @param {string} extensionOrigin
 * @returns {Promise<number>}
 */
export async function contentScriptContext(session, extensionOrigin) {
	/** @type {number[]} */
	const found = [];
	const note = (
		/** @type {{context: {id: number, origin: string}}} */ { context },
	) => {
		if (context.origin === extensionOrigin) found.push(context.id);
	};
	session.on("Runtime.executionContextCreated", note);
	// The events come before the answer.
	await session.send("Runtime.enable");
	session.off("Runtime.executionContextCreated", note);
	await session.send("Runtime.disable");
	const id = found.at(-1);
	if (id === undefined) throw new Error("The page has no content script.");
	return id;
}
