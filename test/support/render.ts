import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";

/** Draws into a fresh page and hands back its body. */
export function draw(component: ComponentChild): HTMLElement {
	const root = document.createElement("div");
	document.body.replaceChildren(root);
	act(() => render(component, root));
	return root;
}

/** Runs what a user does, and lets all that follows be drawn: an answer may start an effect that asks again. */
export async function doing(deed: () => void): Promise<void> {
	await act(async () => deed());
	for (let round = 0; round < 3; round++)
		await act(() => new Promise((resolve) => setTimeout(resolve)));
}

/** The one element that matches; a test that finds none has found a fault. */
export function find<E extends Element = HTMLElement>(
	root: ParentNode,
	selector: string,
): E {
	const found = root.querySelector<E>(selector);
	if (!found) throw new Error(`Nothing matches ${selector}.`);
	return found;
}
