import { RoomStrip } from "../ui/room-strip.tsx";
import { useRoom } from "../ui/use-room.ts";
import { useSession } from "../ui/use-session.ts";
import { useStaleMs } from "../ui/use-stale-ms.ts";
import { OnTop } from "./on-top.tsx";

/** One meeting's line, here and, once it is asked for, above all windows. */
export function StripApp({ tabId }: { tabId: number }) {
	const { session, setSession } = useSession(tabId);
	const heard = useRoom(session, setSession);
	const isStale = useStaleMs(heard?.heardAtMs ?? null) !== null;
	return (
		<OnTop>
			<RoomStrip
				room={session?.state === "on" ? (heard?.room ?? null) : null}
				isStale={isStale}
			/>
		</OnTop>
	);
}
