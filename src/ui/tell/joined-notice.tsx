import type { ReadonlySignal } from "@preact/signals";
import type { RoomSummary } from "../../core/room/room-summary.ts";
import { counted, text } from "../../platform/i18n/text.ts";
import { send } from "../../platform/messenger.ts";
import { useStableComputed } from "../kit/use-stable-computed.ts";
import { CopyNotice } from "./copy-notice.tsx";

interface Props {
	readonly tabId: number;
	readonly room: ReadonlySignal<RoomSummary | null>;
}

/** Says how many people have joined since the others were told, with the notice at hand. */
export function JoinedNotice({ tabId, room }: Props) {
	const joined = useStableComputed(
		() => room.value?.joinedSinceTold ?? 0,
		[room],
	);
	const count = joined.value;
	return (
		<div role="status">
			{count > 0 && (
				<section class="joined-notice">
					<h2>{counted("joined_since_told", count)}</h2>
					<CopyNotice>
						<button
							type="button"
							class="plain they-know"
							onClick={() => send("offscreen/joined-told", { tabId })}
						>
							{text("joined_told")}
						</button>
					</CopyNotice>
				</section>
			)}
		</div>
	);
}
