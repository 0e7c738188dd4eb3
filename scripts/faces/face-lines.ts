import type {
	FaceReading,
	PictureReading,
} from "../../evaluation/read-picture.ts";
import type { HeadPose } from "../../src/core/face/head-pose.ts";
import type { BoundingBox } from "../../src/core/picture/geometry.ts";
import type { Said } from "./said-of-picture.ts";

/** One picture in the file that --out writes. */
export interface FaceLine {
	readonly file: string;
	/** True if the file is missing or is no picture; then it has no faces. */
	readonly isBroken: boolean;
	/** The main face comes first. */
	readonly faces: readonly LineFace[];
	/** Only with --person. */
	readonly said?: Said;
}

export interface LineFace {
	readonly box: BoundingBox;
	readonly score: number;
	/** Whether the mesh could be fitted. */
	readonly mesh: boolean;
	/** Signs as in the tables of labels: see `inTableSigns`. */
	readonly pose: HeadPose | null;
	readonly eyeOpenness: number | null;
	readonly mouthOpenness: number | null;
	readonly probabilities: readonly number[] | null;
}

/** The one place where the extension's angles become those of the tables of labels, in which yaw > 0 is toward the picture's left edge. */
export function inTableSigns(pose: HeadPose): HeadPose {
	return { ...pose, yawDeg: -pose.yawDeg };
}

export function faceLine(
	file: string,
	reading: PictureReading | null,
	said: Said | null,
): FaceLine {
	return {
		file,
		isBroken: reading === null,
		faces: (reading?.faces ?? []).map(lineFace),
		...(said ? { said } : {}),
	};
}

function lineFace({ hasMesh, pose, ...face }: FaceReading): LineFace {
	const { box, score, eyeOpenness, mouthOpenness, probabilities } = face;
	return {
		box,
		score,
		mesh: hasMesh,
		pose: pose && inTableSigns(pose),
		eyeOpenness,
		mouthOpenness,
		probabilities,
	};
}
