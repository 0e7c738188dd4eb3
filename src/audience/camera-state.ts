import { type ReadonlySignal, signal } from "@preact/signals";
import {
	failureOf,
	type PipelineFailure,
} from "../core/base/pipeline-failure.ts";
import {
	type Camera,
	listCameras,
	type OpenCamera,
	onCamerasChanged,
	openCamera,
} from "./cameras.ts";

/** The cameras of this computer, and the one that runs. */
export interface CameraState {
	readonly cameras: ReadonlySignal<readonly Camera[]>;
	/** The id of the camera that the user chose; null for Chrome's first choice. */
	readonly chosen: ReadonlySignal<string | null>;
	/** Null while none runs. */
	readonly open: ReadonlySignal<OpenCamera | null>;
	/** Why none runs; null while nobody has asked for one, and while one does. */
	readonly failure: ReadonlySignal<PipelineFailure | null>;
	/** Chooses another camera, which takes the place of one that runs. */
	choose(id: string): Promise<void>;
	/** Resolves to whether a camera runs. */
	start(): Promise<boolean>;
	stop(): void;
}

/** A camera that was unplugged starts again by itself once it is there again. */
export function cameraState(life: AbortSignal): CameraState {
	const cameras = signal<readonly Camera[]>([]);
	const chosen = signal<string | null>(null);
	const open = signal<OpenCamera | null>(null);
	const failure = signal<PipelineFailure | null>(null);
	let attempt = 0;

	async function list(): Promise<void> {
		const now = await listCameras();
		if (!life.aborted) cameras.value = now;
	}

	function close(): void {
		open.peek()?.track.stop();
		open.value = null;
	}

	function stop(): void {
		attempt++;
		failure.value = null;
		close();
	}

	async function start(): Promise<boolean> {
		const own = ++attempt;
		const opened = await openCamera(chosen.peek());
		// The user may have stopped it, or chosen another one, while Chrome asked.
		if (own !== attempt || life.aborted) {
			if (opened.ok) opened.value.track.stop();
			return open.peek() !== null;
		}
		close();
		failure.value = opened.ok ? null : opened.error;
		if (!opened.ok) return false;
		const camera = opened.value;
		camera.track.addEventListener("ended", () => lose(camera));
		open.value = camera;
		chosen.value = camera.id;
		// Only now does Chrome say what the cameras are called.
		void list();
		return true;
	}

	function lose(camera: OpenCamera): void {
		if (open.peek() !== camera) return;
		open.value = null;
		failure.value = failureOf("camera-lost");
	}

	onCamerasChanged(async () => {
		await list();
		const wanted = chosen.peek();
		const isBack = cameras.peek().some(({ id }) => !wanted || id === wanted);
		if (failure.peek()?.code === "camera-lost" && isBack) void start();
	}, life);
	life.addEventListener("abort", stop);
	void list();
	return {
		cameras,
		chosen,
		open,
		failure,
		start,
		stop,
		async choose(id) {
			chosen.value = id;
			if (open.peek() || failure.peek()) await start();
		},
	};
}
