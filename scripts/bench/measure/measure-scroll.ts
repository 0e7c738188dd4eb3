import type { CDPSession, Page } from "playwright-core";
import { frameWork } from "./frame-work.ts";
import { traceWhile } from "./trace-while.ts";

/** Time between two drawings of a screen with 60 Hz. */
const FRAME_MS = 1_000 / 60;
/** Two seconds of uninterrupted scrolling. */
const EVENTS = 120;
const STEP_PX = 12;

export interface ScrollFigures {
	/** Between animation frames; without a GPU they are also limited by the browser's own drawing. */
	intervalsMs: number[];
	/** Work of the page's main thread for each animation frame. */
	workMs: number[];
}

/** Scrolls the charts of a surface as a user does: by a sideways wheel, or by dragging. */
export async function measureScroll(
	page: Page,
	way: "wheel" | "drag",
): Promise<ScrollFigures> {
	const chart = page.locator(".time-chart");
	await chart.scrollIntoViewIfNeeded();
	const box = await chart.boundingBox();
	if (!box) throw new Error("There is no chart to scroll.");
	const x = box.x + box.width / 2;
	const y = box.y + box.height / 2;
	const session = await page.context().newCDPSession(page);
	await page.evaluate(countFrames);
	const events = await traceWhile(session, () =>
		way === "wheel" ? turnWheel(session, x, y) : drag(session, x, y),
	);
	const drawnAt = await page.evaluate(() => {
		const drawn = Reflect.get(globalThis, "drawnAtMs");
		Reflect.deleteProperty(globalThis, "drawnAtMs");
		return drawn as number[];
	});
	await session.detach();
	return {
		intervalsMs: drawnAt.slice(1).map((at, i) => at - (drawnAt[i] ?? at)),
		workMs: frameWork(events),
	};
}

/** Runs in the page: records the time of every animation frame until `drawnAtMs` is deleted. */
function countFrames() {
	const drawnAtMs: number[] = [];
	Object.assign(globalThis, { drawnAtMs });
	const draw = (atMs: number) => {
		if (!("drawnAtMs" in globalThis)) return;
		drawnAtMs.push(atMs);
		requestAnimationFrame(draw);
	};
	requestAnimationFrame(draw);
}

/** Sends one event for each drawing of the screen. */
async function atPace(send: (event: number) => Promise<unknown>) {
	const startMs = performance.now();
	for (let event = 0; event < EVENTS; event++) {
		const waitMs = startMs + event * FRAME_MS - performance.now();
		if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
		await send(event);
	}
}

function directionOf(event: number) {
	return event < EVENTS / 2 ? -1 : 1;
}

function turnWheel(session: CDPSession, x: number, y: number) {
	return atPace((event) =>
		session.send("Input.dispatchMouseEvent", {
			type: "mouseWheel",
			x,
			y,
			deltaX: directionOf(event) * STEP_PX,
			deltaY: 0,
		}),
	);
}

async function drag(session: CDPSession, x: number, y: number) {
	const button = { button: "left", buttons: 1 } as const;
	const mouse = (
		type: "mousePressed" | "mouseMoved" | "mouseReleased",
		at = x,
	) =>
		session.send("Input.dispatchMouseEvent", {
			type,
			x: at,
			y,
			...button,
			clickCount: 1,
		});
	await mouse("mousePressed");
	let at = x;
	await atPace((event) => {
		// The pointer moves back and forth, so that it never leaves the chart.
		at += event % 20 < 10 ? STEP_PX : -STEP_PX;
		return mouse("mouseMoved", at);
	});
	await mouse("mouseReleased", at);
}
