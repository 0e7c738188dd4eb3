import type { NetPlan } from "../../../src/contract/net-plan.ts";

/** @returns the file of a plan */
export function planFile(plan: NetPlan): Uint8Array {
	return new TextEncoder().encode(`${JSON.stringify(plan)}\n`);
}
