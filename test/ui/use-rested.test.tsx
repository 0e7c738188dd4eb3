// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useRested } from "../../src/ui/use-rested.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("follows a value when it rests, not at each of its steps", async () => {
	const root = document.createElement("div");
	const Shown = ({ value }: { value: number }) => <p>{useRested(value)}</p>;
	const show = (value: number) =>
		act(() => render(<Shown value={value} />, root));
	const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));
	await show(1);
	expect(root.textContent).toBe("1");
	for (const value of [2, 3, 4]) {
		await show(value);
		await pass(100);
	}
	expect(root.textContent).toBe("1");
	await pass(100);
	expect(root.textContent).toBe("4");
});
