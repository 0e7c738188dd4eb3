import { useEffect, useState } from "preact/hooks";
import { type StorageUse, storageUse } from "../platform/storage-use.ts";
import type { SessionList } from "../store/kept-sessions.ts";
import { bytesText } from "./session-text.ts";

/** How much is kept; asked anew with every change of the list. */
export function StorageLine({ list }: { list: SessionList }) {
	const [use, setUse] = useState<StorageUse | null>(null);
	useEffect(() => {
		storageUse().then(setUse);
	}, [list]);
	const { sessions, unreadable } = list;
	return (
		<p class="storage">
			{sessions.length === 1 ? "1 session" : `${sessions.length} sessions`} on
			this computer
			{use && `, ${bytesText(use.usedBytes)} with all that Roompulse stores`}.
			{unreadable > 0 &&
				` ${unreadable} more cannot be read: the database is damaged in part.`}
		</p>
	);
}
