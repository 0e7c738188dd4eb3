import { type NetPlan, netPlanSchema } from "./net-plan.ts";
import { parseJson } from "./parse.ts";

/** Undefined for anything malformed. */
export function parseNetPlan(json: string): NetPlan | undefined {
	return parseJson(netPlanSchema, json);
}
