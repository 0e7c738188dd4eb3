import { cleanMarkedName, cleanName } from "../../core/page/clean-name.ts";
import { attributeOf, localNameOf } from "../dom/page-members.ts";
import { parentAcrossShadow } from "../dom/shadow-dom.ts";
import type { TextLeaf } from "../dom/text-leaves.ts";

/** Where a page that marks no names shows them: in elements of the same kind in each tile. */
export interface NamePlaces {
	/** Notes where among these texts the name is that was read. */
	learn(texts: readonly TextLeaf[], name: string): void;
	/** The text where other people's names are, cleaned; null if there is none. */
	nameIn(texts: readonly TextLeaf[]): string | null;
}

const MAX_PLACES = 100;
const MAX_CHARS = 500;

export function namePlaces(): NamePlaces {
	const known = new Set<string>();
	return {
		learn(texts, name) {
			const leaf = texts.find(({ text }) => cleanName(text) === name);
			if (leaf && known.size < MAX_PLACES) known.add(placeOf(leaf.element));
		},
		nameIn(texts) {
			if (known.size === 0) return null;
			const named = texts.filter(({ element }) => known.has(placeOf(element)));
			for (const { text } of named) {
				const name = cleanMarkedName(text);
				if (name) return name;
			}
			return null;
		},
	};
}

/** The kinds of the element and of its parent. */
function placeOf(leaf: Element): string {
	const parent = parentAcrossShadow(leaf);
	return `${kindOf(leaf)} < ${parent && kindOf(parent)}`.slice(0, MAX_CHARS);
}

function kindOf(element: Element): string {
	return ["class", "part", "role"]
		.map((name) => attributeOf(element, name) ?? "")
		.concat(localNameOf(element))
		.join("|");
}
