/** What may be drawn over the own picture; coordinates are shares (0..1) of the picture. */
export interface Overlay {
	readonly box: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly height: number;
	} | null;
	readonly landmarks: readonly { readonly x: number; readonly y: number }[];
	readonly expressions: readonly {
		readonly label: string;
		readonly probability: number;
	}[];
	readonly framesPerSecond: number;
	readonly state: string;
}

/** Undefined for anything that is not an overlay message: any window may post to a page. */
export function parseOverlayMessage(message: unknown): Overlay | undefined {
	if (!isRecord(message) || message.type !== "roompulse-demo/overlay") return;
	const { observation } = message;
	if (!isRecord(observation)) return;
	const { box, landmarks, expressions, framesPerSecond, state } = observation;
	if (!Array.isArray(landmarks) || !landmarks.every(isPoint)) return;
	if (!Array.isArray(expressions) || !expressions.every(isExpression)) return;
	if (typeof framesPerSecond !== "number" || typeof state !== "string") return;
	if (box !== null && !isBox(box)) return;
	return { box, landmarks, expressions, framesPerSecond, state };
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}

function isPoint(value: unknown): value is { x: number; y: number } {
	return (
		isRecord(value) && Number.isFinite(value.x) && Number.isFinite(value.y)
	);
}

function isBox(value: unknown): value is NonNullable<Overlay["box"]> {
	if (!isRecord(value)) return false;
	const { x, y, width, height } = value;
	return [x, y, width, height].every(Number.isFinite);
}

function isExpression(value: unknown): value is Overlay["expressions"][number] {
	return (
		isRecord(value) &&
		typeof value.label === "string" &&
		typeof value.probability === "number"
	);
}
