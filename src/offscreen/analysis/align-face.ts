import { THRESHOLDS } from "../../core/base/thresholds.ts";
import { cropSharpness } from "../../core/expression/crop-sharpness.ts";
import { expressionInput } from "../../core/expression/expression-input.ts";
import { brightnessOf, isWellLit } from "../../core/face/face-light.ts";
import { landmarksInPicture } from "../../core/face/face-region.ts";
import { judgePresence } from "../../core/face/presence.ts";
import { boxInPicture } from "../../core/picture/picture-area.ts";
import type { Look } from "./look.ts";
import type { LookTools } from "./look-tools.ts";

/** Chooses, among the look's faces, the one of the tile's own participant, and aligns it if its expression is due and can be read. */
export function alignFace(
	look: Look,
	readsExpression: boolean,
	{ sampler, timings }: Pick<LookTools, "sampler" | "timings">,
): void {
	const { faces, pixels, frame } = look;
	if (!faces) return;
	const judged = judgePresence(faces);
	const { face, presence } = judged;
	look.face = face;
	look.presence = presence;
	if (!face) return;
	look.isLit = isWellLit(brightnessOf(pixels, boxInPicture(face.box, frame)));
	const { landmarks } = face;
	const isRead =
		readsExpression &&
		look.isExpressionDue &&
		judged.readsExpression &&
		look.isLit;
	if (!sampler || !isRead || !landmarks) return;
	const crop = timings.time("alignment", () =>
		expressionInput(pixels, landmarksInPicture(landmarks, frame), sampler),
	);
	if (crop && cropSharpness(crop) >= THRESHOLDS.face.minCropSharpness)
		look.crop = crop;
}
