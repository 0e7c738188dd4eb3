import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { text } from "../platform/i18n/text.ts";
import { PastSessionsLink } from "../ui/app/past-sessions-link.tsx";
import { FailureNotice } from "../ui/kit/notice.tsx";
import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { tabState } from "../ui/state/tab-state.ts";
import { toldState } from "../ui/state/told-state.ts";
import { AudienceNow } from "./audience-now.tsx";
import { AudiencePast } from "./audience-past.tsx";
import { CameraChoice } from "./camera-choice.tsx";
import { cameraLink } from "./camera-link.ts";
import { cameraState } from "./camera-state.ts";
import type { OpenCamera } from "./cameras.ts";
import { StartAudience } from "./start-audience.tsx";

/**
 * Reads the audience before one camera: chooses the camera, asks whether people know, and shows the group. The tab is
 * switched on and off as a meeting's is; while it is on, the camera runs.
 */
export function AudiencePage({ tabId }: { tabId: number }) {
	const tab = useLifetime((life) => tabState(tabId, life));
	const told = useLifetime((life) => toldState(tabId, life));
	const camera = useLifetime(cameraState);
	const { tabSwitch, shownRoom } = tab;
	const isOn = tabSwitch.meetingTab.value?.state === "on";
	// After a reload, or where the popup has switched it on.
	useSignalEffect(() => {
		const state = tabSwitch.meetingTab.value?.state;
		if (state === "on" && !camera.open.peek()) void camera.start();
		if (state === "off" || state === "lost") camera.stop();
	});
	const start = async () => {
		if (await camera.start()) await tabSwitch.switchTo(true);
	};
	const room = isOn ? shownRoom.value : null;
	const lost = tabSwitch.meetingTab.value?.failure;
	return (
		<>
			<header class="audience-head">
				<img src="/icons/roompulse-small.svg" alt="" width="24" height="24" />
				<h1>{text("audience_title")}</h1>
				{isOn && (
					<button
						type="button"
						class="plain"
						onClick={() => tabSwitch.switchTo(false)}
					>
						{text("audience_stop")}
					</button>
				)}
			</header>
			<main class="audience">
				{camera.failure.value && (
					<FailureNotice failure={camera.failure.value} />
				)}
				{tabSwitch.failure.value && (
					<FailureNotice failure={tabSwitch.failure.value} />
				)}
				{!isOn && lost && <FailureNotice failure={lost} tone="warning" />}
				{!isOn && (
					<StartAudience told={told} onStart={start}>
						<CameraChoice camera={camera} />
					</StartAudience>
				)}
				{isOn && (
					<section class="audience-camera no-print">
						<CameraChoice camera={camera} />
						<Picture camera={camera.open.value} />
					</section>
				)}
				{isOn && <AudienceNow tab={tab} room={room} />}
				{isOn && <AudiencePast tabId={tabId} />}
			</main>
			<footer class="foot no-print">
				<PastSessionsLink />
				<p class="fine-print">{text("local_only")}</p>
			</footer>
		</>
	);
}

/** Shows what the camera sees, and hands it to the offscreen document for as long as it is here. */
function Picture({ camera }: { camera: OpenCamera | null }) {
	const video = useRef<HTMLVideoElement>(null);
	const link = useLifetime((life) => {
		const end = new AbortController();
		life.addEventListener("abort", () => end.abort());
		return cameraLink(end);
	});
	useEffect(() => {
		const shown = video.current;
		if (!shown) return;
		shown.srcObject = camera?.stream ?? null;
		if (camera) shown.play().catch(() => {});
		link.show(shown, camera);
	}, [camera, link]);
	return (
		<video
			class="audience-picture"
			aria-label={text("audience_picture")}
			ref={video}
			muted
			playsInline
		/>
	);
}
