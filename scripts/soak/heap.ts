import type { CDPSession } from "playwright-core";

/** Sends a command to one target over its own CDP session. */
export type Send = (method: string, params?: object) => Promise<unknown>;

export async function collectGarbage(send: Send) {
	await send("HeapProfiler.collectGarbage");
}

/** The classes that hold a picture outside the heap until it is closed, and the check for one that is not closed. */
const PICTURES = [
	{ prototype: "ImageBitmap.prototype", isOpen: "({ width }) => width > 0" },
	{
		prototype: "VideoFrame.prototype",
		isOpen: "({ format, codedWidth }) => format !== null || codedWidth > 0",
	},
];

/**
 * Counts the pictures in a heap that are not closed, by the heap itself and not
 * by a counter. The query first collects garbage.
 * @param contextId a content script's execution context; the page's own if left out
 */
export async function openPictures(
	send: Send,
	contextId?: number,
): Promise<number> {
	let open = 0;
	for (const { prototype, isOpen } of PICTURES) {
		const { result } = (await send("Runtime.evaluate", {
			expression: prototype,
			...(contextId !== undefined && { contextId }),
		})) as { result: { objectId: string } };
		const { objects } = (await send("Runtime.queryObjects", {
			prototypeObjectId: result.objectId,
		})) as { objects: { objectId: string } };
		const counted = (await send("Runtime.callFunctionOn", {
			objectId: objects.objectId,
			functionDeclaration: `function () { return this.filter(${isOpen}).length; }`,
			returnByValue: true,
		})) as { result: { value: number } };
		for (const { objectId } of [objects, result])
			await send("Runtime.releaseObject", { objectId });
		open += counted.result.value;
	}
	return open;
}

/**
 * The execution context of the extension's content script in a page.
 * @param session a session of the page
 */
export async function contentScriptContext(
	session: CDPSession,
	extensionOrigin: string,
): Promise<number> {
	const found: number[] = [];
	const note = ({ context }: { context: { id: number; origin: string } }) => {
		if (context.origin === extensionOrigin) found.push(context.id);
	};
	session.on("Runtime.executionContextCreated", note);
	// The events arrive before the answer.
	await session.send("Runtime.enable");
	session.off("Runtime.executionContextCreated", note);
	await session.send("Runtime.disable");
	const id = found.at(-1);
	if (id === undefined) throw new Error("The page has no content script.");
	return id;
}
