import type { PictureSampler } from "../../core/picture/picture-sampler.ts";
import type { DocumentResources } from "../diagnostics/document-resources.ts";
import type { FailureLog } from "../diagnostics/failure-log.ts";
import type { StageTimings } from "../diagnostics/stage-timings.ts";
import type { RawDetections, RawMesh } from "../inference/face-nets.ts";
import type { BatchNet } from "../inference/net.ts";
import type { PixelReader } from "./picture-pixels.ts";

/** What a look needs: the nets that find faces, what feeds them, and what counts and times their work. */
export interface LookTools {
	/** Null while it is not loaded; nothing can be looked for then. */
	readonly sampler: PictureSampler | null;
	/** Null while it is not loaded, and where it could not be. */
	readonly detector: BatchNet<RawDetections> | null;
	/** Null while it is not loaded, and where it could not be. */
	readonly mesh: BatchNet<RawMesh> | null;
	/** A detection's least score, where an evaluation varies it. */
	readonly minScore?: number;
	readonly pixels: PixelReader;
	readonly failures: FailureLog;
	readonly timings: StageTimings;
	readonly resources: DocumentResources;
}
