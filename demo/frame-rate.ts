/** Pictures per second of every camera in the demo. */
export const FRAMES_PER_SECOND = 12;

export interface FrameSize {
	readonly widthPx: number;
	readonly heightPx: number;
}
