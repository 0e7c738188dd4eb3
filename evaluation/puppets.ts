import type { PortraitFit } from "../demo/puppet/portrait-fit.ts";
import { parseScript } from "../demo/script/meeting-script.ts";
import { type ComparedFace, compareFaces } from "./compare-faces.ts";
import {
	type ComparedDetections,
	compareFarFaces,
} from "./compare-far-faces.ts";
import { fitPortraits } from "./fit-portraits.ts";
import { openLookTools } from "./open-look-tools.ts";
import { type Recorded, recordSignals } from "./record-signals.ts";

/** The functions that scripts/commands/puppets.ts calls. */
export interface Puppets {
	fitPortraits(): Promise<Record<string, PortraitFit | null>>;
	/** Reads every portrait with the extension's nets and with MediaPipe's own runtime. */
	compareFaces(): Promise<readonly ComparedFace[]>;
	/** Searches portraits of people far away with the full-range net, run by the extension and by MediaPipe. */
	compareFarFaces(): Promise<readonly ComparedDetections[]>;
	/** @param script as JSON */
	recordSignals(
		script: unknown,
		who: string,
		perSecond: number,
	): Promise<readonly Recorded[]>;
}

declare global {
	var puppets: Puppets;
}

const tools = await openLookTools();
globalThis.puppets = {
	fitPortraits: () => fitPortraits(tools),
	compareFaces: () => compareFaces(tools),
	compareFarFaces: () => compareFarFaces(tools),
	async recordSignals(value, who, perSecond) {
		const script = parseScript(value);
		if (!script) throw new Error("This is no script.");
		return recordSignals(script, who, perSecond, tools);
	},
};
