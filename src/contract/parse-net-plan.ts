import { type NetPlan, netPlanSchema } from "./net-plan.ts";
import { parse } from "./parse.ts";

/** Undefined for anything malformed. */
export function parseNetPlan(json: string): NetPlan | undefined {
	try {
		return parse(netPlanSchema, JSON.parse(json));
	} catch {
		return undefined;
	}
}
