import type { ParticipantState } from "../../core/base/participant-state.ts";
import { text } from "../../platform/i18n/text.ts";
import { parentAcrossShadow } from "../dom/shadow-dom.ts";
import { openLabelLayer } from "./label-layer.ts";
import { type LabelPosition, labelPosition } from "./label-position.ts";

/** Labels on the page, each over its tile wherever that goes. */
export interface LabelPlacer {
	/** What is said in which tile from now on. */
	keep(states: ReadonlyMap<Element, ParticipantState>): void;
	/** Something on the page has, or may have. */
	moved(): void;
}

/** Tiles slide to their places for a third of a second or so: they are followed from frame to frame until they rest so long. */
const REST_MS = 400;
/** A tile that is cut off by an edge is reported at these shares of it. */
const SHARES_IN_SIGHT = [0, 0.25, 0.5, 0.75, 1];

/** Until `signal` aborts; then nothing of them is left. */
export function labelPlacer(signal: AbortSignal): LabelPlacer {
	const isRightToLeft = text("direction") === "rtl";
	const layer = openLabelLayer();
	let states: ReadonlyMap<Element, ParticipantState> = new Map();
	let places = new Map<Element, LabelPosition | null>();
	let request = 0;
	let movedAtMs = Number.NEGATIVE_INFINITY;
	// It reports boxes as the browser has just laid them out: nothing is laid out for us.
	const sight = new IntersectionObserver(see, { threshold: SHARES_IN_SIGHT });

	function see(entries: readonly IntersectionObserverEntry[]): void {
		// What was on its way when it was disconnected.
		if (signal.aborted) return;
		let hasMoved = false;
		for (const { target, boundingClientRect, intersectionRect } of entries) {
			const place = labelPosition(
				boundingClientRect,
				intersectionRect,
				isRightToLeft,
			);
			hasMoved ||= !isSame(places.get(target) ?? null, place);
			places.set(target, place);
		}
		if (hasMoved) movedAtMs = performance.now();
		draw();
		if (performance.now() - movedAtMs < REST_MS) measureSoon();
	}

	function draw(): void {
		const { fullscreenElement } = document;
		const isCovered = (tile: Element) =>
			fullscreenElement !== null && !isWithin(tile, fullscreenElement);
		layer.draw(
			[...states].flatMap(([tile, state]) => {
				const place = places.get(tile);
				return place && !isCovered(tile) ? [{ tile, state, ...place }] : [];
			}),
		);
	}

	/** Each is reported anew in the frame in which it begins to be observed. */
	function look(): void {
		request = 0;
		sight.disconnect();
		for (const tile of states.keys()) sight.observe(tile);
	}

	function measureSoon(): void {
		request ||= requestAnimationFrame(look);
	}

	function moved(): void {
		movedAtMs = performance.now();
		measureSoon();
	}

	const options = { capture: true, passive: true, signal };
	document.addEventListener("scroll", moved, options);
	window.addEventListener("resize", moved, options);
	document.addEventListener(
		"fullscreenchange",
		() => {
			layer.raise();
			draw();
			moved();
		},
		options,
	);
	signal.addEventListener("abort", () => {
		sight.disconnect();
		cancelAnimationFrame(request);
		layer.close();
	});

	return {
		keep(next) {
			states = next;
			places = new Map([...places].filter(([tile]) => next.has(tile)));
			layer.stay();
			draw();
			measureSoon();
		},
		moved,
	};
}

function isSame(
	one: LabelPosition | null,
	other: LabelPosition | null,
): boolean {
	return (
		one?.x === other?.x &&
		one?.y === other?.y &&
		one?.maxWidth === other?.maxWidth
	);
}

function isWithin(element: Element, outer: Element): boolean {
	let at: Element | null = element;
	while (at && at !== outer) at = parentAcrossShadow(at);
	return at !== null;
}
