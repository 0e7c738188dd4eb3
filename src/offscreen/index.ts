import { failureOf } from "../core/base/pipeline-failure.ts";
import { sharedCalls } from "../core/base/shared-calls.ts";
import { monotonicMs, repeat, roomClock, wallMs } from "../platform/clock.ts";
import { answer, send } from "../platform/messenger.ts";
import { acceptPorts } from "../platform/port.ts";
import { readTab } from "../platform/tab-stream.ts";
import { forgetOldSessions } from "../store/forget-old-sessions.ts";
import { addMarker } from "../store/markers.ts";
import { writeSession } from "../store/write-session.ts";
import { createEngine } from "./analysis/engine.ts";
import { pixelReader } from "./analysis/picture-pixels.ts";
import { documentResources } from "./diagnostics/document-resources.ts";
import { failureLog } from "./diagnostics/failure-log.ts";
import { runtimeResources } from "./diagnostics/runtime-resources.ts";
import { stageTimings } from "./diagnostics/stage-timings.ts";
import { takePort } from "./host/accept-ports.ts";
import { askForStart } from "./host/ask-for-start.ts";
import { connectionLimit } from "./host/connection-limit.ts";
import { messageHandlers } from "./host/message-handlers.ts";
import { tellWhenIdle } from "./host/tell-when-idle.ts";
import { netRouter } from "./inference/net-router.ts";
import { netWorkerClient } from "./inference/net-worker-client.ts";
import { restartingNetWorker } from "./inference/restarting-net-worker.ts";
import { stageLoader } from "./inference/stage-loader.ts";
import { markerKeeper } from "./meeting-tab/marker-keeper.ts";
import { tabReaders } from "./meeting-tab/tab-readers.ts";

/** The interval at which sessions are written too (RECORD_EVERY_MS in meeting-tab/tab-reader.ts). */
const RETRY_EVERY_MS = 5_000;

const { nowMs, dateMoves } = roomClock();
const failures = failureLog(nowMs);
const timings = stageTimings(monotonicMs);
const resources = documentResources();
// ONNX Runtime may hang together with its graphics driver, so it runs in a worker, which can be replaced.
const netRunner = restartingNetWorker(() => netWorkerClient(netWorker()));
const engine = createEngine(
	stageLoader(netRouter(netRunner.open), netRunner.giveUp),
	{
		pixels: pixelReader(),
		failures,
		timings,
		resources,
	},
);
const readers = tabReaders(engine, {
	nowMs,
	dateMoves,
	writeSession,
	readTab,
});

function noteError(cause: unknown): void {
	failures.note(failureOf("internal-error", cause));
}

function netWorker(): Worker {
	// Vite recognises a worker's file only in this single expression.
	return new Worker(new URL("./net-worker.ts", import.meta.url), {
		type: "module",
		name: "nets",
	});
}

/** Never aborted: it ends with the document. */
const life = new AbortController().signal;
const start = askForStart(life);
forgetOldSessions(wallMs());
const markers = markerKeeper(addMarker, failures);
answer("offscreen", messageHandlers(start, engine, readers, markers.keep));

repeat(RETRY_EVERY_MS, life, markers.retry);
tellWhenIdle(
	() => readers.count() > 0,
	nowMs,
	life,
	() => send("background/offscreen-idle", {}),
);

/** Whether the background says that the tab is on; false if it does not answer. */
const isOn = sharedCalls(async (tabId: number) => {
	const asked = await send("background/reading-requested", { tabId });
	return asked.ok && asked.value.isOn;
});
const connections = connectionLimit(nowMs);

acceptPorts(async (port) => {
	await start;
	if (!port.closed.aborted)
		takePort(port, {
			readers,
			resources,
			timings,
			isOn,
			connections,
			countOpen,
			noteError,
		});
});

async function countOpen() {
	const inWorker = await netRunner.count();
	const inThisThread = runtimeResources.counts();
	return {
		...resources.counts(),
		worker: inWorker.worker,
		net: inThisThread.net + inWorker.net,
		tensor: inThisThread.tensor + inWorker.tensor,
	};
}
