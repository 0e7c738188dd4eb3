import {
	CONTENDERS,
	type Contender,
	type ContenderName,
	type Reading,
} from "./contender.ts";
import { drawPictures } from "./draw-pictures.ts";

/** A contender in an iframe of its own, since both peers bundle tfjs, which keeps its backends in the window. */
export interface ContenderFrame {
	readonly threads: number;
	readonly pictures: readonly string[];
	/** @param picture the picture's index */
	read(picture: number): Promise<Reading>;
}

declare global {
	/** Null for a way of reading that Roompulse does not support. */
	var contender: Promise<ContenderFrame | null> | undefined;
}

globalThis.contender = openFrame(location.hash.slice(1));

async function openFrame(asked: string): Promise<ContenderFrame | null> {
	const name = CONTENDERS.find((one) => one === asked);
	if (!name) throw new Error(`No contender is called ${asked}.`);
	const contender = await openContender(name);
	if (!contender) return null;
	const pictures = await drawPictures();
	return {
		threads: contender.threads,
		pictures: pictures.map((picture) => picture.name),
		async read(i) {
			const picture = pictures[i];
			if (!picture) throw new Error(`There is no picture ${i}.`);
			return contender.read(picture);
		},
	};
}

async function openContender(name: ContenderName): Promise<Contender | null> {
	if (name === "human")
		return (await import("./human-inference.ts")).openHuman();
	if (name === "faceApi")
		return (await import("./face-api-inference.ts")).openFaceApi();
	const { openOwnInference } = await import("./own-inference.ts");
	const { threads, read, follow } = await openOwnInference();
	const run = name === "own" ? read : follow;
	return run && { threads, read: ({ bitmap }) => run(bitmap) };
}
