import { expect, test } from "vitest";
import { PIPELINE_FAILURE_CODES } from "../../../src/core/base/pipeline-failure.ts";
import { FAILURE_TEXT } from "../../../src/ui/kit/failure-text.ts";

test.each(PIPELINE_FAILURE_CODES)(
	"%s has a sentence and a next step, without its code in it",
	(code) => {
		const { sentence, nextStep } = FAILURE_TEXT[code];
		expect(sentence).toMatch(/^[A-Z].*\.$/);
		expect(nextStep).toMatch(/^[A-Z].*\.$/);
		expect(sentence + nextStep).not.toContain(code);
	},
);
