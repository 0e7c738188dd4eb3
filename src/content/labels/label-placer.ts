import type { ParticipantState } from "../../core/base/participant-state.ts";
import { text } from "../../platform/i18n/text.ts";
import { fullscreenElementOf, listenTo } from "../dom/page-members.ts";
import { parentAcrossShadow } from "../dom/shadow-dom.ts";
import { openLabelLayer } from "./label-layer.ts";
import { type LabelPosition, labelPosition } from "./label-position.ts";

/** Keeps labels over their tiles, wherever the tiles move on the page. */
export interface LabelPlacer {
	/** Sets which tiles have a label from now on, and for which state. */
	keep(states: ReadonlyMap<Element, ParticipantState>): void;
	/** Something on the page has moved, or may have. */
	moved(): void;
}

/** Tiles slide to their positions for a third of a second or so, so they are measured in every animation frame until they have rested this long. */
const REST_MS = 400;
/** A tile that an edge cuts off is reported when these shares of it are in sight. */
const SHARES_IN_SIGHT = [0, 0.25, 0.5, 0.75, 1];

/** Shows labels until `signal` aborts, and then removes them all. */
export function labelPlacer(signal: AbortSignal): LabelPlacer {
	const isRightToLeft = text("direction") === "rtl";
	const layer = openLabelLayer(isRightToLeft);
	let states: ReadonlyMap<Element, ParticipantState> = new Map();
	let positions = new Map<Element, LabelPosition | null>();
	let request = 0;
	let movedAtMs = Number.NEGATIVE_INFINITY;
	// The observer reports boxes that the browser has just laid out, so nothing is laid out just for us.
	const observer = new IntersectionObserver(update, {
		threshold: SHARES_IN_SIGHT,
	});

	function update(entries: readonly IntersectionObserverEntry[]): void {
		// Entries may still come after the observer was disconnected.
		if (signal.aborted) return;
		let hasMoved = false;
		for (const { target, boundingClientRect, intersectionRect } of entries) {
			const position = labelPosition(
				boundingClientRect,
				intersectionRect,
				isRightToLeft,
			);
			hasMoved ||= !isSame(positions.get(target) ?? null, position);
			positions.set(target, position);
		}
		if (hasMoved) movedAtMs = performance.now();
		draw();
		if (performance.now() - movedAtMs < REST_MS) measureSoon();
	}

	function draw(): void {
		const fullscreenElement = fullscreenElementOf(document);
		const isCovered = (tile: Element) =>
			fullscreenElement !== null && !isWithin(tile, fullscreenElement);
		layer.draw(
			[...states].flatMap(([tile, state]) => {
				const position = positions.get(tile);
				return position && !isCovered(tile)
					? [{ tile, state, ...position }]
					: [];
			}),
		);
	}

	/** The observer reports a tile in the animation frame in which it begins to observe it, so all are observed again. */
	function measure(): void {
		request = 0;
		observer.disconnect();
		for (const tile of states.keys()) observer.observe(tile);
	}

	function measureSoon(): void {
		request ||= requestAnimationFrame(measure);
	}

	function moved(): void {
		movedAtMs = performance.now();
		measureSoon();
	}

	const options = { capture: true, passive: true, signal };
	listenTo(document, "scroll", moved, options);
	window.addEventListener("resize", moved, options);
	// A change of the zoom moves the labels, and they are painted at its scale.
	window.visualViewport?.addEventListener("resize", moved, options);
	listenTo(
		document,
		"fullscreenchange",
		() => {
			layer.raise();
			draw();
			moved();
		},
		options,
	);
	signal.addEventListener("abort", () => {
		observer.disconnect();
		cancelAnimationFrame(request);
		layer.close();
	});

	return {
		keep(next) {
			states = next;
			positions = new Map([...positions].filter(([tile]) => next.has(tile)));
			layer.stay();
			layer.renew();
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
