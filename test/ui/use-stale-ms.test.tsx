// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let now = 100_000;
vi.mock("../../src/platform/clock.ts", () => ({ nowMs: () => now }));
const { useStaleMs } = await import("../../src/ui/use-stale-ms.ts");

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("news that stops coming grows old by itself, and nothing is drawn while it comes", async () => {
	const root = document.createElement("div");
	let drawn = 0;
	function Age({ heardAtMs }: { heardAtMs: number }) {
		drawn++;
		return <p>{String(useStaleMs(heardAtMs))}</p>;
	}
	const hear = () => act(() => render(<Age heardAtMs={now} />, root));
	const pass = (seconds: number) =>
		act(() => {
			now += seconds * 1_000;
			vi.advanceTimersByTime(seconds * 1_000);
		});
	await hear();
	const before = drawn;
	await pass(1);
	await pass(1);
	expect([root.textContent, drawn]).toEqual(["null", before]);
	await pass(1);
	await pass(1);
	expect(root.textContent).toBe("4000");
	await pass(1);
	expect(root.textContent).toBe("5000");
	await hear();
	expect(root.textContent).toBe("null");
});
