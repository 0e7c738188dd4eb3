import type { FollowedFace } from "../../core/face/followed-face.ts";
import type { FrameMetadata } from "../../core/picture/frame.ts";
import type { PictureSampler } from "../../core/picture/picture-sampler.ts";
import type { Pixels } from "../../core/picture/pixels.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";
import type { FailureLog } from "../diagnostics/failure-log.ts";
import type { StageTimings } from "../diagnostics/stage-timings.ts";
import type { FaceNets } from "../inference/face-nets.ts";
import type { PixelReader } from "./picture-pixels.ts";

/** A picture in which faces are to be found. */
export interface Sight {
	readonly frame: FrameMetadata;
	readonly pixels: Pixels;
	readonly followed: FollowedFace | null;
}

/** What the nets need around them. */
export interface LookTools extends FindTools {
	readonly pixels: PixelReader;
	readonly resources: DocumentResources;
}

export interface FindTools extends FaceNets {
	/** Null while it is not loaded; nothing can be looked for then. */
	readonly sampler: PictureSampler | null;
	readonly failures: FailureLog;
	readonly timings: StageTimings;
	/** Of a detection; evaluations vary it. */
	readonly minScore?: number;
}
