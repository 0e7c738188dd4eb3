import { staleForMs } from "../ui/news-age.ts";
import { RoomStrip } from "../ui/room-strip.tsx";
import { useNow } from "../ui/use-now.ts";
import { useRoom } from "../ui/use-room.ts";
import { useSession } from "../ui/use-session.ts";
import { OnTop } from "./on-top.tsx";

/** One meeting's line, here and, once it is asked for, above all windows. */
export function StripApp({ tabId }: { tabId: number }) {
	const { session, setSession } = useSession(tabId);
	const heard = useRoom(session, setSession);
	const now = useNow();
	const isStale = heard !== null && staleForMs(heard.heardAtMs, now) !== null;
	return (
		<OnTop>
			<RoomStrip
				room={session?.state === "on" ? (heard?.room ?? null) : null}
				isStale={isStale}
			/>
		</OnTop>
	);
}
