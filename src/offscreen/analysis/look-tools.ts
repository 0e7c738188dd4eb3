import type { PictureSampler } from "../../core/picture/picture-sampler.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";
import type { FailureLog } from "../diagnostics/failure-log.ts";
import type { StageTimings } from "../diagnostics/stage-timings.ts";
import type { RawDetections, RawMesh } from "../inference/face-nets.ts";
import type { BatchNet } from "../inference/net.ts";
import type { PixelReader } from "./picture-pixels.ts";

/** Everything that a look needs: the nets that find faces, the readers that prepare their input, and the counters and timings of their work. */
export interface LookTools {
	/** Null until it is loaded; no face can be found without it. */
	readonly sampler: PictureSampler | null;
	/** Null until it is loaded, and if loading failed. */
	readonly detector: BatchNet<RawDetections> | null;
	/** Finds faces that are too small for the detector. Null until it is loaded, and if loading failed. */
	readonly farDetector: BatchNet<RawDetections> | null;
	/** Null until it is loaded, and if loading failed. */
	readonly mesh: BatchNet<RawMesh> | null;
	/** Minimum score of a detection; only evaluations set it, to try other values. */
	readonly minScore?: number;
	readonly pixels: PixelReader;
	readonly failures: FailureLog;
	readonly timings: StageTimings;
	readonly resources: DocumentResources;
}
