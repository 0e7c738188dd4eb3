import { seededRandom } from "../../../scripts/soak/random.ts";
import { dirtyNodes } from "../../../src/content/dom/dirty-nodes.ts";
import { pageSearch } from "../../../src/content/dom/page-search.ts";

const SELECTORS = [
	"video",
	"[data-key]",
	"[data-key]:has(video)",
	"[data-room] b",
	"[data-key] :is(b, video)",
];
const PASSES = 600;
/** The page grows for this many passes, then shrinks for as many. */
const GROWING_PASSES = 150;

export interface Compared {
	/** The passes and selectors for which a search of the changed parts differed from one of the whole page. */
	readonly faults: readonly string[];
	/** How often the whole page was searched. */
	readonly wholeSearches: number;
	readonly mostFound: number;
}

declare global {
	var compareSearches: ((seed: number) => Promise<Compared>) | undefined;
}

globalThis.compareSearches = async (seed) => {
	document.body.replaceChildren();
	const dirty = dirtyNodes();
	const observer = new MutationObserver((records) => dirty.changed(records));
	observer.observe(document, {
		subtree: true,
		childList: true,
		attributeFilter: ["data-key", "data-room"],
	});
	const search = pageSearch();
	const change = changer(seed);
	const faults: string[] = [];
	let wholeSearches = 0;
	let mostFound = 0;
	const { querySelectorAll } = Document.prototype;
	const searchWhole = (select: string) =>
		querySelectorAll.call(document, select);
	// The search calls the prototype's method, which no page can hide.
	Document.prototype.querySelectorAll = (select: string) => {
		wholeSearches++;
		return searchWhole(select);
	};
	for (let pass = 0; pass < PASSES; pass++) {
		change(pass % (2 * GROWING_PASSES) < GROWING_PASSES);
		// The observer's records are delivered before the next task.
		await new Promise((done) => setTimeout(done, 0));
		search.begin(pass, dirty.take());
		for (const select of SELECTORS) {
			const expected = [...searchWhole(select)];
			const found = search.find(document, select);
			mostFound = Math.max(mostFound, expected.length);
			const isSame =
				found.length === expected.length &&
				found.every((one, i) => one === expected[i]);
			if (!isSame) faults.push(`pass ${pass}: ${select}`);
		}
	}
	observer.disconnect();
	Document.prototype.querySelectorAll = querySelectorAll;
	return { faults, wholeSearches, mostFound };
};

/** Makes up to four changes to the page at each call. */
function changer(seed: number): (isGrowing: boolean) => void {
	const random = seededRandom(seed);
	const among = <T>(all: ArrayLike<T>): T | undefined =>
		all[Math.floor(random() * all.length)];
	const anybody = () => among(document.body.querySelectorAll("*"));
	const add = () => {
		const one = document.createElement(among(["p", "b", "video"]) ?? "p");
		if (random() < 0.5) one.setAttribute("data-key", "k");
		(anybody() ?? document.body).append(one);
	};
	const move = () => {
		const [one, to] = [anybody(), anybody()];
		if (one && to && !one.contains(to)) to.prepend(one);
	};
	const deeds = [
		add,
		move,
		() => anybody()?.remove(),
		() => anybody()?.toggleAttribute("data-key"),
		() => anybody()?.toggleAttribute("data-room"),
	];
	return (isGrowing) => {
		for (let left = random() * 4; left > 0; left--)
			among(isGrowing ? [...deeds, add, add, add] : deeds)?.();
	};
}
