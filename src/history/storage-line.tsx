import { useEffect, useState } from "preact/hooks";
import { type StorageUse, storageUse } from "../platform/storage-use.ts";
import { bytesText, counted, text } from "../platform/text.ts";
import type { SessionList } from "../store/kept-sessions.ts";

/** How much is kept; asked anew with every change of the list. */
export function StorageLine({ list }: { list: SessionList }) {
	const [use, setUse] = useState<StorageUse | null>(null);
	useEffect(() => {
		storageUse().then(setUse);
	}, [list]);
	const { sessions, unreadable } = list;
	return (
		<p class="storage">
			{counted("sessions_kept", sessions.length)}
			{unreadable > 0 && ` ${counted("sessions_unreadable", unreadable)}`}
			{use && ` ${text("storage_use", bytesText(use.usedBytes))}`}
		</p>
	);
}
