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
	/** Of the last trial of this popup. */
	readonly refused: ReadonlySignal<PipelineFailure | null>;
	/** Must be called in a click. */
	allow(): void;
}

const RIGHT = { kind: "tab-picture" } as const;

/**
 * Hands the tab's picture over where people can only be had from it and the
 * user has allowed it: at once, since an open popup is needed for it. What
 * Chrome refuses is tried again when the popup is opened again.
 */
export function tabPictureState(
	tabId: number,
	need: ReadonlySignal<RoomAccess["tabPicture"]>,
	life: AbortSignal,
): TabPictureState {
	const isAllowed = signal<boolean | null>(null);
	const refused = signal<PipelineFailure | null>(null);
	const isWanted = computed(() => need.value?.state === "wanted");
	const take = (allowed: boolean) => {
		isAllowed.value = allowed;
	};

	effectUntil(life, () => {
		if (isWanted.value) mayUse(RIGHT).then(take);
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
		allow: () => void askFor(RIGHT).then(take),
	};
}

/** The failure, or null where pictures come. */
async function handOver(tabId: number): Promise<PipelineFailure | null> {
	const streamId = await tabStreamId(tabId);
	if (!streamId.ok) return streamId.error;
	const started = await send("offscreen/tab-picture-offered", {
		tabId,
		streamId: streamId.value,
	});
	return started.ok ? null : started.error;
}
