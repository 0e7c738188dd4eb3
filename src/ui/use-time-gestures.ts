import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { pan, spanOf, zoom } from "../core/time-window.ts";
import { NAMES_PX, RIGHT_PX } from "./time-layout.ts";
import type { ShownWindow } from "./use-time-window.ts";

const ZOOM_PER_PX = 1.01;

/** Dragging and sideways wheels scroll, a wheel with Ctrl (a pinch) zooms; a plain wheel is left to the page. */
export function useTimeGestures(
	place: RefObject<HTMLElement | null>,
	shown: ShownWindow,
): void {
	const now = useRef(shown);
	now.current = shown;
	useEffect(() => {
		const element = place.current;
		if (!element) return;
		const end = new AbortController();
		const { signal } = end;
		const widthPx = () => element.clientWidth - NAMES_PX - RIGHT_PX;
		const panBy = (px: number) => {
			const { window, extent, show } = now.current;
			show(pan(window, (px / widthPx()) * spanOf(window), extent));
		};
		const onWheel = (event: WheelEvent) => {
			const isSideways = event.shiftKey || event.deltaX !== 0;
			if (!event.ctrlKey && !isSideways) return;
			event.preventDefault();
			if (!event.ctrlKey) return panBy(event.deltaX || event.deltaY);
			const { window, extent, show } = now.current;
			const fromLeft = event.clientX - element.getBoundingClientRect().left;
			const part = (fromLeft - NAMES_PX) / widthPx();
			const atMs =
				window.fromMs + Math.min(1, Math.max(0, part)) * spanOf(window);
			show(zoom(window, ZOOM_PER_PX ** event.deltaY, atMs, extent));
		};
		const onMove = (event: PointerEvent) => {
			const isDragged = event.buttons === 1 && isOnChart(event.target);
			if (isDragged) panBy(-event.movementX);
		};
		element.addEventListener("wheel", onWheel, { signal, passive: false });
		element.addEventListener("pointermove", onMove, { signal });
		return () => end.abort();
	}, []);
}

function isOnChart(target: EventTarget | null): boolean {
	return (
		target instanceof Element && target.closest(".time-chart, canvas") !== null
	);
}
