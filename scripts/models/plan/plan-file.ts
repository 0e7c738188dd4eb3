import type { NetPlan } from "../../../src/contract/net-plan.ts";

/** @returns the plan as the bytes of a JSON file */
export function planFile(plan: NetPlan): Uint8Array {
	return new TextEncoder().encode(`${JSON.stringify(plan)}\n`);
}
