import { expect, test } from "vitest";
import { staleForMs } from "../../src/ui/news-age.ts";

test("news counts as live for three seconds, then as old as it is", () => {
	expect(staleForMs(1_000, 4_000)).toBeNull();
	expect(staleForMs(1_000, 4_001)).toBe(3_001);
});
