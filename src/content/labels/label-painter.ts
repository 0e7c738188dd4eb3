import {
	isReadable,
	PARTICIPANT_STATES,
	type ParticipantState,
} from "../../core/base/participant-state.ts";
import { STATE_DRAWINGS } from "../../platform/i18n/state-drawings.ts";
import { stateWords } from "../../platform/i18n/state-words.ts";
import { newElement } from "../dom/page-members.ts";

/**
 * Paints labels as pictures: a page finds text with `window.find` and selects it,
 * even in a closed shadow root, but cannot see what is painted on a canvas there.
 */
export interface LabelPainter {
	/** The size of every label in CSS pixels, whatever it says: a page can find out how large an element over its own is. */
	readonly widthPx: number;
	/** Paints the state's drawing and word, the same as in the panel, at the right scale for the screen. */
	paint(canvas: HTMLCanvasElement, label: PaintedLabel): void;
}

export interface PaintedLabel {
	readonly state: ParticipantState;
	/** The canvas's width in CSS pixels, if its tile has less room than all labels want. */
	readonly widthPx: number;
	/** Pixels of the screen for one CSS pixel. */
	readonly scale: number;
}

export const LABEL_HEIGHT_PX = 24;
const DRAWING_PX = 16;
/** The side of the square that the drawings are made for. */
const DRAWN_PX = 20;
const BEFORE_DRAWING_PX = 7;
const GAP_PX = 5;
const AFTER_WORD_PX = 10;
const WORD_FROM_PX = BEFORE_DRAWING_PX + DRAWING_PX + GAP_PX;

export function labelPainter(isRightToLeft: boolean): LabelPainter {
	const measuring = contextOf(newElement("canvas"));
	const wordWidths = PARTICIPANT_STATES.map((state) => {
		if (!measuring) return 0;
		measuring.font = fontOf(state);
		return measuring.measureText(stateWords(state)).width;
	});
	return {
		widthPx: Math.ceil(WORD_FROM_PX + Math.max(...wordWidths) + AFTER_WORD_PX),
		paint(canvas, { state, widthPx, scale }) {
			canvas.width = Math.round(widthPx * scale);
			canvas.height = Math.round(LABEL_HEIGHT_PX * scale);
			const context = contextOf(canvas);
			if (!context) return;
			context.scale(scale, scale);
			context.direction = isRightToLeft ? "rtl" : "ltr";
			const roomPx = widthPx - WORD_FROM_PX - AFTER_WORD_PX;
			const word = fittingWord(context, state, roomPx);
			const usedPx = word
				? WORD_FROM_PX + context.measureText(word).width + AFTER_WORD_PX
				: BEFORE_DRAWING_PX + DRAWING_PX + BEFORE_DRAWING_PX;
			// The drawing is on the side where reading begins.
			const fromPx = isRightToLeft ? widthPx - usedPx : 0;
			paintGround(context, fromPx, usedPx, isReadable(state));
			paintDrawing(
				context,
				state,
				isRightToLeft
					? widthPx - BEFORE_DRAWING_PX - DRAWING_PX
					: BEFORE_DRAWING_PX,
			);
			paintWord(
				context,
				word,
				isRightToLeft ? widthPx - WORD_FROM_PX : WORD_FROM_PX,
			);
		},
	};
}

type Context = CanvasRenderingContext2D;

/** So small a picture is kept in main memory, because it is not worth a texture. */
function contextOf(canvas: HTMLCanvasElement): Context | null {
	return canvas.getContext("2d", { willReadFrequently: true });
}

/** The sizes in which a word may be painted, the preferred one first. */
const WORD_SIZES_PX = [12, 11, 10];

/** A light word and a dashed border mean that attention is unknown. */
function fontOf(state: ParticipantState, sizePx = WORD_SIZES_PX[0]): string {
	return `${isReadable(state) ? 600 : 400} ${sizePx}px system-ui, sans-serif`;
}

/** Labels are white on nearly black, to be readable over any picture. */
function paintGround(
	context: Context,
	xPx: number,
	widthPx: number,
	isSolid: boolean,
): void {
	context.beginPath();
	const box = [xPx + 0.5, 0.5, widthPx - 1, LABEL_HEIGHT_PX - 1] as const;
	context.roundRect(...box, 11.5);
	context.fillStyle = "rgb(20 24 26 / 88%)";
	context.fill();
	context.strokeStyle = "rgb(255 255 255 / 35%)";
	context.setLineDash(isSolid ? [] : [3, 3]);
	context.stroke();
}

function paintDrawing(
	context: Context,
	state: ParticipantState,
	xPx: number,
): void {
	context.save();
	context.translate(xPx, (LABEL_HEIGHT_PX - DRAWING_PX) / 2);
	context.scale(DRAWING_PX / DRAWN_PX, DRAWING_PX / DRAWN_PX);
	context.strokeStyle = "#ffffff";
	context.lineCap = "round";
	context.lineJoin = "round";
	context.lineWidth = 1.6;
	for (const { path, dashes } of STATE_DRAWINGS[state]) {
		context.setLineDash(dashes?.split(" ").map(Number) ?? []);
		context.stroke(new Path2D(path));
	}
	context.restore();
}

function paintWord(context: Context, word: string, xPx: number): void {
	const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } =
		context.measureText(word);
	context.fillStyle = "#ffffff";
	context.textAlign = "start";
	context.fillText(word, xPx, (LABEL_HEIGHT_PX + above - below) / 2);
}

/** The whole word, smaller if need be, whose font the context then has; empty where a tile has no room for it, since the drawing alone says more than the beginning of a word. */
function fittingWord(
	context: Context,
	state: ParticipantState,
	roomPx: number,
): string {
	const word = stateWords(state);
	for (const sizePx of WORD_SIZES_PX) {
		context.font = fontOf(state, sizePx);
		if (context.measureText(word).width <= roomPx) return word;
	}
	return "";
}
