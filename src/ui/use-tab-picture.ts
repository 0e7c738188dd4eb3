import { useEffect, useState } from "preact/hooks";
import type { PipelineFailure } from "../core/pipeline-failure.ts";
import type { RoomAccess } from "../core/tab-picture.ts";
import { send } from "../platform/messenger.ts";
import { askFor, mayUse } from "../platform/permissions.ts";
import { tabStreamId } from "../platform/tab-capture.ts";

export interface TabPictureControl {
	/** Null until Chrome has answered. */
	readonly isAllowed: boolean | null;
	/** Of the last trial of this popup. */
	readonly refused: PipelineFailure | null;
	/** Must be called in a click. */
	allow(): void;
}

const RIGHT = { kind: "tab-picture" } as const;

/**
 * Hands the tab's picture over where people can only be had from it and the
 * user has allowed it: at once, since an open popup is needed for it. What
 * Chrome refuses is tried again when the popup is opened again.
 */
export function useTabPicture(
	tabId: number,
	need: RoomAccess["tabPicture"],
): TabPictureControl {
	const [isAllowed, setIsAllowed] = useState<boolean | null>(null);
	const [refused, setRefused] = useState<PipelineFailure | null>(null);
	const isWanted = need?.state === "wanted";

	useEffect(() => {
		if (isWanted) mayUse(RIGHT).then(setIsAllowed);
	}, [isWanted]);

	useEffect(() => {
		if (isWanted && isAllowed && !refused) handOver(tabId).then(setRefused);
	}, [tabId, isWanted, isAllowed]);

	return {
		isAllowed,
		refused,
		allow: () => void askFor(RIGHT).then(setIsAllowed),
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
