import { fakeEvent } from "./fake-event.ts";

/** Whether the extension's icon is in the toolbar. */
export function fakeToolbar() {
	const onUserSettingsChanged = fakeEvent<[]>();
	let isOnToolbar = false;
	return {
		pin(isPinned: boolean) {
			isOnToolbar = isPinned;
			onUserSettingsChanged.fire();
		},
		api: {
			onUserSettingsChanged,
			getUserSettings: async () => ({ isOnToolbar }),
		},
	};
}
