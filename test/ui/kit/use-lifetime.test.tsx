// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { render } from "preact";
import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import { useLifetime } from "../../../src/ui/kit/use-lifetime.ts";

test("a state begins once with its component and ends with it", () => {
	const root = document.createElement("div");
	const lives: AbortSignal[] = [];
	const count = signal(1);
	function Counter({ word }: { word: string }) {
		const state = useLifetime((life) => {
			lives.push(life);
			return count;
		});
		return (
			<p>
				{word} {state.value}
			</p>
		);
	}
	act(() => render(<Counter word="one" />, root));
	act(() => render(<Counter word="two" />, root));
	act(() => {
		count.value = 2;
	});
	expect(root.textContent).toBe("two 2");
	expect(lives.map(({ aborted }) => aborted)).toEqual([false]);
	act(() => render(null, root));
	expect(lives.map(({ aborted }) => aborted)).toEqual([true]);
});
