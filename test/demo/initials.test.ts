import { describe, expect, it } from "vitest";
import { initials } from "../../demo/initials.ts";

describe("initials", () => {
	it("are of the first and the last name", () => {
		expect(initials("Priya Raman")).toBe("PR");
		expect(initials("Ana Maria de Souza")).toBe("AS");
	});

	it("are one letter for one name, and none for none", () => {
		expect(initials("you")).toBe("Y");
		expect(initials(" ")).toBe("");
	});
});
