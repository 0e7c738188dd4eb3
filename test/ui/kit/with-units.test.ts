import { expect, test } from "vitest";
import { withUnits } from "../../../src/ui/kit/with-units.ts";

test("a number and its unit stay together, whatever their place in the sentence", () => {
	expect(withUnits("turned away for 12 s")).toBe("turned away for 12\u00a0s");
	expect(withUnits("सामने, 11 से॰ से")).toBe("सामने, 11\u00a0से॰ से");
	expect(withUnits("camera off")).toBe("camera off");
});
