/** How many bytes the extension uses on this disk, and how many it may use. */
export interface StorageUse {
	readonly usedBytes: number;
	readonly allowedBytes: number;
}

/** Null if the browser does not say. */
export async function storageUse(): Promise<StorageUse | null> {
	try {
		const { usage, quota } = await navigator.storage.estimate();
		if (usage === undefined || quota === undefined) return null;
		return { usedBytes: usage, allowedBytes: quota };
	} catch {
		return null;
	}
}
