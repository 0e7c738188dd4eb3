import { options } from "preact";

/** Counts how often components render each kind of element, such as "header.head", while `deed` runs. */
export async function countDrawn(
	deed: () => Promise<void>,
): Promise<(kind: string) => number> {
	const drawn = new Map<string, number>();
	const before = options.vnode;
	options.vnode = (vnode) => {
		before?.(vnode);
		if (typeof vnode.type !== "string") return;
		const { class: name } = vnode.props as { class?: unknown };
		const kind = [vnode.type, ...String(name ?? "").split(" ")]
			.filter((part) => part !== "")
			.join(".");
		drawn.set(kind, (drawn.get(kind) ?? 0) + 1);
	};
	try {
		await deed();
	} finally {
		if (before) options.vnode = before;
		else delete options.vnode;
	}
	return (kind) => drawn.get(kind) ?? 0;
}
