import detectorUrl from "../../../models/face_detector.onnx?url";
import detectorPlanUrl from "../../../models/face_detector.plan.json?url";
import fullRangeUrl from "../../../models/face_detector_full_range.onnx?url";
import fullRangePlanUrl from "../../../models/face_detector_full_range.plan.json?url";
import meshUrl from "../../../models/face_mesh.onnx?url";
import meshPlanUrl from "../../../models/face_mesh.plan.json?url";
import type { NetFiles } from "./net-files.ts";

export const DETECTOR_FILES: NetFiles = {
	model: { name: "face_detector.onnx", url: detectorUrl },
	plan: { name: "face_detector.plan.json", url: detectorPlanUrl },
};

export const FULL_RANGE_FILES: NetFiles = {
	model: { name: "face_detector_full_range.onnx", url: fullRangeUrl },
	plan: { name: "face_detector_full_range.plan.json", url: fullRangePlanUrl },
};

export const MESH_FILES: NetFiles = {
	model: { name: "face_mesh.onnx", url: meshUrl },
	plan: { name: "face_mesh.plan.json", url: meshPlanUrl },
};
