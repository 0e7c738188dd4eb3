import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import type { RoomAccess } from "../../core/page/tab-picture.ts";
import { send } from "../../platform/messenger.ts";
import { askFor, mayUse } from "../../platform/permissions.ts";
import { tabStreamId } from "../../platform/tab-capture.ts";
import { effectUntil } from "../state/effect-until.ts";

export interface TabPictureState {
	/** Null until Chrome has answered. */
	readonly isAllowed: ReadonlySignal<boolean | null>;
	/** The failure of this popup's last attempt. */
	readonly refused: ReadonlySignal<PipelineFailure | null>;
	/** Must be called in a click, since Chrome asks the user only then. */
	allow(): void;
}

const PERMISSION = { kind: "tab-picture" } as const;

/**
 * Hands over the tab's picture if some people can be read only from it and the
 * user has allowed it. This happens at once, since it needs an open popup. If
 * Chrome refuses, the next popup that is opened tries again.
 */
export function tabPictureState(
	tabId: number,
	need: ReadonlySignal<RoomAccess["tabPicture"]>,
	life: AbortSignal,
): TabPictureState {
	const isAllowed = signal<boolean | null>(null);
	const refused = signal<PipelineFailure | null>(null);
	const isWanted = computed(() => need.value?.state === "wanted");
	const setAllowed = (allowed: boolean) => {
		isAllowed.value = allowed;
	};

	effectUntil(life, () => {
		if (isWanted.value) mayUse(PERMISSION).then(setAllowed);
		return undefined;
	});
	effectUntil(life, () => {
		if (isWanted.value && isAllowed.value && !refused.peek())
			handOver(tabId).then((failure) => {
				refused.value = failure;
			});
		return undefined;
	});
	return {
		isAllowed,
		refused,
		allow: () => void askFor(PERMISSION).then(setAllowed),
	};
}

/** The failure, or null if pictures come. */
async function handOver(tabId: number): Promise<PipelineFailure | null> {
	const streamId = await tabStreamId(tabId);
	if (!streamId.ok) return streamId.error;
	const started = await send("offscreen/tab-picture-offered", {
		tabId,
		streamId: streamId.value,
	});
	return started.ok ? null : started.error;
}
