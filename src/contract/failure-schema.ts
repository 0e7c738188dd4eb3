import {
	type CountedFailure,
	DETAIL_MAX_CHARS,
	PIPELINE_FAILURE_CODES,
	type PipelineFailure,
} from "../core/base/pipeline-failure.ts";
import { aCount, aTimeMs, cutText } from "./quantities.ts";
import * as v from "./schema.ts";

const failureEntries = {
	code: v.picklist(PIPELINE_FAILURE_CODES),
	detail: v.exactOptional(cutText(DETAIL_MAX_CHARS)),
};

export const failureSchema: v.GenericSchema<PipelineFailure> =
	v.object(failureEntries);

export const countedFailureSchema: v.GenericSchema<CountedFailure> = v.object({
	...failureEntries,
	count: aCount,
	lastAtMs: aTimeMs,
});
