import { text } from "../platform/i18n/text.ts";
import type { CameraState } from "./camera-state.ts";

/** Lets the user choose a camera. Before Chrome lets us use one, it does not say what they are called. */
export function CameraChoice({ camera }: { camera: CameraState }) {
	const cameras = camera.cameras.value;
	const chosen = cameras.find(({ id }) => id === camera.chosen.value);
	return (
		<label class="camera-choice">
			{text("audience_camera")}
			<select
				value={(chosen ?? cameras[0])?.id ?? ""}
				disabled={cameras.length === 0}
				onChange={({ currentTarget }) => camera.choose(currentTarget.value)}
			>
				{cameras.length === 0 && (
					<option value="">{text("audience_no_camera")}</option>
				)}
				{cameras.map(({ id, label }, i) => (
					<option key={id} value={id}>
						{label || text("audience_camera_numbered", i + 1)}
					</option>
				))}
			</select>
		</label>
	);
}
