import type { PortraitFit } from "../demo/puppet/portrait-fit.ts";
import { parseScript } from "../demo/script/meeting-script.ts";
import { openFaceFinders } from "./face-finders.ts";
import { fitPortraits } from "./fit-portraits.ts";
import { type Recorded, recordSignals } from "./record-signals.ts";

/** What scripts/puppets.mjs calls. */
export interface Puppets {
	fitPortraits(): Promise<Record<string, PortraitFit | null>>;
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

const finders = await openFaceFinders();
globalThis.puppets = {
	async fitPortraits() {
		if (!finders.landmarker) throw new Error("no landmarker");
		return fitPortraits(finders.landmarker);
	},
	async recordSignals(value, who, perSecond) {
		const script = parseScript(value);
		if (!script) throw new Error("This is no script.");
		return recordSignals(script, who, perSecond, finders);
	},
};
