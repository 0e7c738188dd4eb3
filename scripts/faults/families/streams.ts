import type { Fault } from "../fault.ts";

/** Runs in the page, on the first person's video. */
type Harm = (video: HTMLVideoElement) => void;

/** The words for a person of whom no picture comes. */
const NO_PICTURE = /: camera off/;
/** The words for videos that are too small to show anybody. */
const TINY = /^1 tiny video not read/;

export const STREAM_FAULTS: readonly Fault[] = [
	streamFault(
		"track stopped",
		"One person's track ends, as when a connection is lost.",
		({ srcObject }) => {
			if (srcObject instanceof MediaStream)
				for (const track of srcObject.getTracks()) track.stop();
		},
		NO_PICTURE,
	),
	streamFault(
		"track disabled",
		"One person's track is disabled: only black pictures come.",
		({ srcObject }) => {
			if (srcObject instanceof MediaStream)
				for (const track of srcObject.getTracks()) track.enabled = false;
		},
		NO_PICTURE,
	),
	streamFault(
		"track replaced",
		"One person's video gets another track of the same camera.",
		(video) => {
			const { srcObject } = video;
			if (!(srcObject instanceof MediaStream)) return;
			for (const track of srcObject.getTracks()) {
				srcObject.addTrack(track.clone());
				srcObject.removeTrack(track);
				track.stop();
			}
		},
		null,
	),
	streamFault(
		"no stream",
		"One person's video loses its stream.",
		(video) => {
			video.srcObject = null;
		},
		NO_PICTURE,
	),
	streamFault(
		"picture of 2x2",
		"One person's video shows a picture of 2x2 pixels.",
		(video) => {
			const canvas = document.createElement("canvas");
			canvas.width = 2;
			canvas.height = 2;
			const context = canvas.getContext("2d");
			setInterval(() => {
				if (context)
					context.fillStyle = `hsl(${performance.now() % 360} 50% 50%)`;
				context?.fillRect(0, 0, 2, 2);
			}, 200);
			video.srcObject = canvas.captureStream(5);
		},
		TINY,
	),
	streamFault(
		"picture of 8192x8192",
		"One person's video shows a picture of 8192x8192 pixels, once a second.",
		(video) => {
			const canvas = document.createElement("canvas");
			canvas.width = 8_192;
			canvas.height = 8_192;
			const context = canvas.getContext("2d");
			const camera = document.createElement("video");
			camera.srcObject = video.srcObject;
			camera.play();
			const draw = () => context?.drawImage(camera, 0, 0, 8_192, 8_192);
			draw();
			setInterval(draw, 1_000);
			video.srcObject = canvas.captureStream(1);
		},
		null,
	),
	streamFault(
		"64x64 shown as 16000x16000",
		"One person's video shows a picture of 64x64 pixels, 16000 pixels wide and high.",
		(video) => {
			const canvas = document.createElement("canvas");
			canvas.width = 64;
			canvas.height = 64;
			const context = canvas.getContext("2d");
			const camera = document.createElement("video");
			camera.srcObject = video.srcObject;
			camera.play();
			setInterval(() => context?.drawImage(camera, 0, 0, 64, 64), 200);
			video.srcObject = canvas.captureStream(5);
			video.style.cssText =
				"position: absolute; width: 16000px; height: 16000px";
		},
		null,
	),
	{
		name: "300 videos",
		done: "300 more people with videos join the page for 16 s.",
		async play(trial) {
			const { page } = trial.meeting;
			await trial.gather();
			await trial.cause("goes on", () => page.evaluate(add300Videos));
			await trial.goesOn();
			await page.waitForTimeout(8_000);
			await trial.over(() =>
				page.evaluate(() => {
					for (const tile of document.querySelectorAll(".of-300"))
						tile.remove();
				}),
			);
			await trial.getsRight();
		},
	},
];

/** @param says null if the room must go on as if nothing had happened */
function streamFault(
	name: string,
	done: string,
	harm: Harm,
	says: RegExp | null,
): Fault {
	return {
		name,
		done,
		async play(trial) {
			const { page } = trial.meeting;
			await trial.gather();
			await trial.cause("goes on", () => page.$eval("#tiles video", harm));
			if (says) await trial.says(says);
			else await trial.goesOn();
			await trial.over(() =>
				// As meeting pages do when a camera comes back, the demo shows it in a new video.
				page.evaluate(() => globalThis.crowd?.swapStreams(1)),
			);
			await trial.getsRight();
		},
	};
}

/** Runs in the page. */
function add300Videos() {
	const video = document.querySelector<HTMLVideoElement>("#tiles video");
	const tiles = document.querySelector("#tiles");
	if (!(video?.srcObject instanceof MediaStream) || !tiles)
		throw new Error("The page shows nobody.");
	const [track] = video.srcObject.getVideoTracks();
	for (let i = 1; i <= 300; i++) {
		const tile = document.createElement("div");
		tile.className = "tile of-300";
		const name = document.createElement("span");
		name.className = "name";
		name.textContent = `Guest of the ${i}th row`;
		const another = document.createElement("video");
		another.muted = true;
		another.srcObject = new MediaStream(track ? [track.clone()] : []);
		tile.append(another, name);
		tiles.append(tile);
		another.play().catch(() => {});
	}
}
