import type { CDPSession } from "playwright-core";

/** Sends to one target, over its own session. */
export type Send = (method: string, params?: object) => Promise<unknown>;

export async function collectGarbage(send: Send) {
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
 * @param contextId of a content script; left out: the page's own
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
 * @param session of the page
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
	// The events come before the answer.
	await session.send("Runtime.enable");
	session.off("Runtime.executionContextCreated", note);
	await session.send("Runtime.disable");
	const id = found.at(-1);
	if (id === undefined) throw new Error("The page has no content script.");
	return id;
}
