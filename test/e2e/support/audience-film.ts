import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import {
	LATECOMERS,
	MEETING_CAST,
	type Portrait,
} from "../../../demo/portrait-cast.ts";
import { findBrowser } from "../../../scripts/setup/find-browser.ts";
import { PROJECT_ROOT } from "../../../scripts/setup/project-root.mjs";

/** Where the pictures of the demo's people lie: development dependencies under the MIT licence. */
const FOLDERS = {
	volt: "@themesberg/volt-bootstrap-5-dashboard/src/assets/img/team/profile-picture-$.jpg",
	admin: "admin-lte/dist/assets/img/user$-128x128.jpg",
} as const;

/** A face in a frame of the demo is this share of the crop's width. */
const FACE_SHARE = 0.375;

/** Those who look ahead. */
const AHEAD: readonly Portrait[] = [
	MEETING_CAST.smiling,
	MEETING_CAST.neutral,
	MEETING_CAST.doubtful,
	...LATECOMERS.filter(({ picture }) => picture.startsWith("admin")),
];

/** Somebody of the audience. */
interface Seat {
	readonly picture: string;
	/** The part of the picture, in shares of its side. */
	readonly crop: Portrait["crop"];
	/** Where it is drawn, in pixels. */
	readonly centreX: number;
	readonly centreY: number;
	readonly widthPx: number;
}

interface Film {
	readonly seats: readonly Seat[];
	readonly widthPx: number;
	readonly heightPx: number;
	readonly seconds: number;
	readonly framesPerSecond: number;
}

const SIZE = { widthPx: 1_920, heightPx: 1_080 };
const TIME = { seconds: 6, framesPerSecond: 8 };

/**
 * A film of an audience in rows, each person of which sways in a way of their own: photographs of people who look
 * ahead, drawn next to each other.
 * @param rows the width of the faces in each row from the back, in pixels
 */
export async function makeAudienceFilm(
	file: string,
	{ rows, perRow }: { rows: readonly number[]; perRow: number },
): Promise<void> {
	const seats = await Promise.all(seatsOf(rows, perRow));
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	try {
		const page = await browser.newPage();
		const film = await page.evaluate(record, { seats, ...SIZE, ...TIME });
		await writeFile(file, Buffer.from(film, "base64"));
	} finally {
		await browser.close();
	}
}

function seatsOf(rows: readonly number[], perRow: number): Promise<Seat>[] {
	const heights = rows.map((widthPx) => (widthPx / FACE_SHARE) * 0.75);
	const spare = SIZE.heightPx - heights.reduce((sum, one) => sum + one, 0);
	let top = 0;
	return rows.flatMap((faceWidthPx, row) => {
		const height = (heights[row] ?? 0) + spare / rows.length;
		const centreY = top + height / 2;
		top += height;
		return Array.from({ length: perRow }, async (_, i) => {
			const person = AHEAD[(row * perRow + i) % AHEAD.length];
			if (!person) throw new Error("There is nobody to draw.");
			return {
				picture: await pictureOf(person),
				crop: person.crop,
				centreX: ((i + 0.5) * SIZE.widthPx) / perRow,
				centreY,
				widthPx: faceWidthPx / FACE_SHARE,
			};
		});
	});
}

async function pictureOf({ picture }: Portrait): Promise<string> {
	const [, family = "", number = ""] = /^([a-z]+)(\d)$/.exec(picture) ?? [];
	const path = Object.entries(FOLDERS).find(([name]) => name === family)?.[1];
	if (!path) throw new Error(`There is no picture ${picture}.`);
	const file = join(PROJECT_ROOT, "node_modules", path.replace("$", number));
	const bytes = await readFile(file);
	return `data:image/jpeg;base64,${bytes.toString("base64")}`;
}

/** Runs in a page. */
async function record(film: Film): Promise<string> {
	const canvas = document.createElement("canvas");
	canvas.width = film.widthPx;
	canvas.height = film.heightPx;
	const context = canvas.getContext("2d");
	if (!context) throw new Error("no canvas");
	const pictures = await Promise.all(
		film.seats.map(async ({ picture }) => {
			const image = new Image();
			image.src = picture;
			await image.decode();
			return image;
		}),
	);
	const draw = (atS: number) => {
		context.fillStyle = "#6b7379";
		context.fillRect(0, 0, film.widthPx, film.heightPx);
		for (const [
			i,
			{ crop, centreX, centreY, widthPx },
		] of film.seats.entries()) {
			const image = pictures[i];
			if (!image) continue;
			const side = image.naturalWidth;
			const width = crop.width * side;
			const turn = (2 * Math.PI * atS) / film.seconds;
			const sway = 0.02 * widthPx * Math.sin(2 * turn + i);
			const bob = 0.012 * widthPx * Math.cos(3 * turn + 2 * i);
			const height = width * 0.75;
			context.drawImage(
				image,
				crop.centreX * side - width / 2,
				crop.centreY * side - height / 2,
				width,
				height,
				centreX - widthPx / 2 + sway,
				centreY - widthPx * 0.375 + bob,
				widthPx,
				widthPx * 0.75,
			);
		}
	};
	draw(0);
	const stream = canvas.captureStream(film.framesPerSecond);
	const recorder = new MediaRecorder(stream, {
		mimeType: "video/webm;codecs=vp8",
		videoBitsPerSecond: 12_000_000,
	});
	const chunks: Blob[] = [];
	recorder.ondataavailable = ({ data }) => chunks.push(data);
	const ended = new Promise((resolve) => {
		recorder.onstop = resolve;
	});
	recorder.start();
	// By the frame and not by the clock, so that people sway evenly however slowly the film is recorded.
	for (let i = 0; i < film.seconds * film.framesPerSecond; i++) {
		draw(i / film.framesPerSecond);
		await new Promise((resolve) =>
			setTimeout(resolve, 1_000 / film.framesPerSecond),
		);
	}
	recorder.stop();
	await ended;
	const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
	let text = "";
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text);
}
