const MAX_VISITED = 400;

/** What people press or open never names a person. */
const CONTROLS =
	"button,a,select,input,textarea,script,style,svg,canvas,video,[role=button],[role=menu],[role=menuitem],[role=tooltip],[role=dialog],[role=toolbar]";

/** The visible elements that hold text and no further elements, open shadow roots included, controls left out. */
export function textLeaves(root: Element): HTMLElement[] {
	const leaves: HTMLElement[] = [];
	let visited = 0;
	const visit = (element: Element): void => {
		if (visited++ > MAX_VISITED || element.matches(CONTROLS)) return;
		const children = [
			...element.children,
			...(element.shadowRoot?.children ?? []),
		];
		if (children.length > 0) for (const child of children) visit(child);
		else if (element instanceof HTMLElement && hasVisibleText(element))
			leaves.push(element);
	};
	for (const child of [...root.children, ...(root.shadowRoot?.children ?? [])])
		visit(child);
	return leaves;
}

function hasVisibleText(element: HTMLElement): boolean {
	return (
		(element.textContent ?? "").trim() !== "" &&
		element.checkVisibility({ visibilityProperty: true })
	);
}
