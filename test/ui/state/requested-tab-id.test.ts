import { expect, test } from "vitest";
import { requestedTabId } from "../../../src/ui/state/requested-tab-id.ts";

test.each([
	["?tab=42", 42],
	["?tab=0", 0],
	["", null],
	["?tab=", null],
	["?tab=-1", null],
	["?tab=1.5", null],
	["?tab=1e3", null],
	["?tab=99999999999999999999", null],
])("requestedTabId takes %j for %s", (search, tabId) => {
	expect(requestedTabId(search)).toBe(tabId);
});
