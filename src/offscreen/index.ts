import {
	RESOURCES_PORT,
	TIMINGS_PORT,
	tabIdOfRoomPort,
	tabIdOfSelfPort,
} from "../contract/room-port.ts";
import { TILE_PORT } from "../contract/tile-port.ts";
import { tabIdOfTimePort } from "../contract/time-port.ts";
import { inTurn } from "../core/base/one-at-a-time.ts";
import { failureOf } from "../core/base/pipeline-failure.ts";
import { nowMs, repeat } from "../platform/clock.ts";
import { answer, send } from "../platform/messenger.ts";
import { acceptPorts, type Port } from "../platform/port.ts";
import { forgetOldSessions } from "../store/forget-old-sessions.ts";
import { addMarker } from "../store/markers.ts";
import { writeSession } from "../store/write-session.ts";
import { createEngine } from "./analysis/engine.ts";
import { pixelReader } from "./analysis/picture-pixels.ts";
import {
	type DocumentResource,
	documentResources,
} from "./diagnostics/document-resources.ts";
import { failureLog } from "./diagnostics/failure-log.ts";
import { openInRuntime } from "./diagnostics/open-in-runtime.ts";
import { stageTimings } from "./diagnostics/stage-timings.ts";
import { admitContent } from "./host/accept-ports.ts";
import { askForStart } from "./host/ask-for-start.ts";
import { messageHandlers } from "./host/message-handlers.ts";
import { publishFigures } from "./host/publish-figures.ts";
import { tellWhenIdle } from "./host/tell-when-idle.ts";
import { netHome } from "./inference/net-home.ts";
import { startNetHost } from "./inference/net-host.ts";
import { openNear } from "./inference/open-near.ts";
import { stageLoader } from "./inference/stage-loader.ts";
import { markerKeeper } from "./meeting-tab/marker-keeper.ts";
import { tabSessions } from "./meeting-tab/tab-sessions.ts";

/** As often as what is seen is written. */
const RETRY_EVERY_MS = 5_000;

const failures = failureLog(nowMs);
const timings = stageTimings(nowMs);
const resources = documentResources();
// ONNX Runtime may hang with its graphics driver: in a worker, which can be replaced.
const home = netHome(() => startNetHost(netWorker()));
const engine = createEngine(stageLoader(openNear(home.open)), {
	pixels: pixelReader(),
	failures,
	timings,
	resources,
});
const sessions = tabSessions(engine, {
	nowMs,
	inTurn: inTurn(noteError),
	writeSession,
});

function noteError(cause: unknown): void {
	failures.note(failureOf("internal-error", cause));
}

function netWorker(): Worker {
	// In one expression, or Vite does not see that it is a worker's file.
	return new Worker(new URL("./net-worker.ts", import.meta.url), {
		type: "module",
		name: "nets",
	});
}

const start = askForStart();
forgetOldSessions(nowMs());
const markers = markerKeeper(addMarker, failures);
answer("offscreen", messageHandlers(start, engine, sessions, markers.keep));

// These end with the document.
repeat(RETRY_EVERY_MS, new AbortController().signal, markers.retry);
tellWhenIdle(
	() => sessions.count() > 0,
	nowMs,
	new AbortController().signal,
	() => send("background/offscreen-idle", {}),
);

acceptPorts(async (port) => {
	await start;
	if (!port.closed.aborted) takePort(port);
});

function takePort(port: Port): void {
	const roomTabId = tabIdOfRoomPort(port.name);
	const selfTabId = tabIdOfSelfPort(port.name);
	const timeTabId = tabIdOfTimePort(port.name);
	if (port.name === TILE_PORT && port.tabId !== null) {
		countWhileOpen("tilePort", port);
		admitContent(port, sessions, isOn);
	} else if (!port.isExtensionPage) port.close();
	else if (port.name === TIMINGS_PORT) {
		countWhileOpen("benchPort", port);
		timings.restart();
		publishFigures(port, timings.percentiles, noteError);
	} else if (port.name === RESOURCES_PORT) {
		countWhileOpen("benchPort", port);
		publishFigures(port, countOpen, noteError);
	} else if (roomTabId !== undefined) {
		countWhileOpen("roomPort", port);
		sessions.of(roomTabId).addListener(port);
	} else if (selfTabId !== undefined) {
		countWhileOpen("selfPort", port);
		sessions.of(selfTabId).addSelfListener(port);
	} else if (timeTabId !== undefined) {
		countWhileOpen("timePort", port);
		sessions.of(timeTabId).addTimeListener(port);
	} else port.close();
}

/** A background that cannot be asked has not said so. */
async function isOn(tabId: number): Promise<boolean> {
	const asked = await send("background/reading-requested", { tabId });
	return asked.ok && asked.value.isOn;
}

function countWhileOpen(kind: DocumentResource, { closed }: Port): void {
	resources.opened(kind);
	closed.addEventListener("abort", () => resources.closed(kind));
}

async function countOpen() {
	const far = await home.count();
	const near = openInRuntime.counts();
	return {
		...resources.counts(),
		worker: far.worker,
		session: near.session + far.session,
		tensor: near.tensor + far.tensor,
	};
}
