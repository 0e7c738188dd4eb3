import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { pan, spanOf, zoom } from "../../core/timeline/time-window.ts";
import { namesPx, RIGHT_PX } from "./time-layout.ts";
import type { ShownWindow } from "./time-window-state.ts";

const ZOOM_PER_PX = 1.01;

/** Dragging and a sideways wheel scroll the charts, and a wheel with Ctrl (a pinch) zooms them; a plain wheel is left to the page. */
export function useTimeGestures(
	root: RefObject<HTMLElement | null>,
	shown: ShownWindow,
): void {
	useEffect(() => {
		const element = root.current;
		if (!element) return;
		const end = new AbortController();
		const { signal } = end;
		const leftPx = () => namesPx(element.clientWidth);
		const widthPx = () => element.clientWidth - leftPx() - RIGHT_PX;
		const panBy = (px: number) => {
			const window = shown.window.value;
			const extent = shown.extent.value;
			shown.show(pan(window, (px / widthPx()) * spanOf(window), extent));
		};
		const onWheel = (event: WheelEvent) => {
			const isSideways = event.shiftKey || event.deltaX !== 0;
			if (!event.ctrlKey && !isSideways) return;
			event.preventDefault();
			if (!event.ctrlKey) return panBy(event.deltaX || event.deltaY);
			const window = shown.window.value;
			const fromLeft = event.clientX - element.getBoundingClientRect().left;
			const part = (fromLeft - leftPx()) / widthPx();
			const atMs =
				window.fromMs + Math.min(1, Math.max(0, part)) * spanOf(window);
			const factor = ZOOM_PER_PX ** event.deltaY;
			shown.show(zoom(window, factor, atMs, shown.extent.value));
		};
		const onMove = (event: PointerEvent) => {
			const isDragged = event.buttons === 1 && isOnChart(event.target);
			if (isDragged) panBy(-event.movementX);
		};
		element.addEventListener("wheel", onWheel, { signal, passive: false });
		element.addEventListener("pointermove", onMove, { signal });
		return () => end.abort();
	}, [shown]);
}

function isOnChart(target: EventTarget | null): boolean {
	return (
		target instanceof Element && target.closest(".time-chart, canvas") !== null
	);
}
