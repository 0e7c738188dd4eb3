import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";

/** Renders into an empty page and returns its body. */
export function draw(component: ComponentChild): HTMLElement {
	const root = document.createElement("div");
	document.body.replaceChildren(root);
	act(() => render(component, root));
	return root;
}

/** Runs a user's action and waits until all its consequences are rendered, since an answer may start an effect that makes another request. */
export async function doing(deed: () => void): Promise<void> {
	await act(async () => deed());
	for (let round = 0; round < 3; round++)
		await act(() => new Promise((resolve) => setTimeout(resolve)));
}

/** The only element that matches; throws if there is none. */
export function find<E extends Element = HTMLElement>(
	root: ParentNode,
	selector: string,
): E {
	const found = root.querySelector<E>(selector);
	if (!found) throw new Error(`Nothing matches ${selector}.`);
	return found;
}
