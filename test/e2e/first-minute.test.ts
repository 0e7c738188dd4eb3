import { expect, it } from "vitest";
import { EXTENSION_FOLDER } from "../../scripts/setup/build-steps.ts";
import { driveFirstMinute } from "./support/first-minute.ts";

it("the first minute opens one page, from which the demo meeting is read without a network", async () => {
	const { offMachine } = await driveFirstMinute(EXTENSION_FOLDER);
	expect(offMachine).toEqual([]);
});
