import { vi } from "vitest";

/**
 * Animation frames of a fake browser, one for each call of `draw`: callbacks run
 * first, then intersection observers report, with the boxes that `data-box`
 * gives. `data-sight` gives the visible part of an element that is not wholly
 * visible.
 */
export function fakeFrames() {
	let callbacks = new Map<number, () => void>();
	let lastId = 0;
	const observers = new Set<FakeObserver>();
	let looks = 0;

	class FakeObserver {
		readonly #report: (entries: unknown[]) => void;
		readonly #targets = new Set<Element>();
		#isNew = new Set<Element>();
		constructor(report: (entries: unknown[]) => void) {
			this.#report = report;
			observers.add(this);
		}
		observe(target: Element): void {
			this.#targets.add(target);
			this.#isNew.add(target);
		}
		disconnect(): void {
			this.#targets.clear();
			this.#isNew.clear();
		}
		deliver(): void {
			const entries = [...this.#isNew].map((target) => ({
				target,
				boundingClientRect: target.getBoundingClientRect(),
				intersectionRect: sightOf(target),
			}));
			this.#isNew = new Set();
			looks += entries.length;
			if (entries.length > 0) this.#report(entries);
		}
		get targets(): ReadonlySet<Element> {
			return this.#targets;
		}
	}

	vi.stubGlobal("IntersectionObserver", FakeObserver);
	vi.stubGlobal("requestAnimationFrame", (callback: () => void) => {
		callbacks.set(++lastId, callback);
		return lastId;
	});
	vi.stubGlobal("cancelAnimationFrame", (id: number) => callbacks.delete(id));

	return {
		draw(): void {
			const due = callbacks;
			callbacks = new Map();
			for (const callback of due.values()) callback();
			for (const observer of observers) observer.deliver();
		},
		/** Whether any callback waits for the next animation frame. */
		isAwaited: () => callbacks.size > 0,
		observers: () => [...observers].filter(({ targets }) => targets.size > 0),
		/** The number of boxes reported so far. */
		looks: () => looks,
	};
}

function sightOf(target: Element): DOMRect {
	const sight = target.getAttribute("data-sight");
	if (sight === null) return target.getBoundingClientRect();
	const [left = 0, top = 0, width = 0, height = 0] = sight
		.split(" ")
		.map(Number);
	return new DOMRect(left, top, width, height);
}
