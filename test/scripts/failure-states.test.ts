import { expect, test } from "vitest";
import { FAILURE_CODES } from "../../scripts/shots/states.ts";
import { PIPELINE_FAILURE_CODES } from "../../src/core/base/pipeline-failure.ts";

test("every failure is pictured, and looked at by axe", () => {
	expect([...FAILURE_CODES].sort()).toEqual([...PIPELINE_FAILURE_CODES].sort());
});
