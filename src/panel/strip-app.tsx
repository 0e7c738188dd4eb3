import { useLifetime } from "../ui/kit/use-lifetime.ts";
import { RoomStrip } from "../ui/room/room-strip.tsx";
import { tabState } from "../ui/state/tab-state.ts";
import { OnTop } from "./on-top.tsx";

/** Shows one meeting's line here and, once the user asks for that, above all windows. */
export function StripApp({ tabId }: { tabId: number }) {
	const { room, staleMs } = useLifetime((life) => tabState(tabId, life));
	return (
		<OnTop>
			<RoomStrip room={room} staleMs={staleMs} />
		</OnTop>
	);
}
