import { vi } from "vitest";
import { fakeEvent } from "./fake-event.ts";
import { fakeI18n } from "./fake-i18n.ts";
import { fakePermissions } from "./fake-permissions.ts";
import { fakeRuntime } from "./fake-runtime.ts";
import { fakeStorageArea } from "./fake-storage.ts";
import { fakeTabs } from "./fake-tabs.ts";
import { fakeToolbar } from "./fake-toolbar.ts";

/**
 * The browser as src/platform uses it: `api` is for the extension, the rest is
 * for the test to read and control. Each test has a new one.
 */
export let fakeBrowser = aBrowser();

export function renewBrowser(): void {
	fakeBrowser = aBrowser();
}

function aBrowser() {
	const runtime = fakeRuntime();
	const storage = {
		session: fakeStorageArea("TRUSTED_CONTEXTS"),
		local: fakeStorageArea("TRUSTED_AND_UNTRUSTED_CONTEXTS"),
		managed: fakeStorageArea("TRUSTED_AND_UNTRUSTED_CONTEXTS"),
	};
	const permissions = fakePermissions();
	const tabs = fakeTabs();
	const toolbar = fakeToolbar();
	const onCommand = fakeEvent<[string, { readonly id: number } | undefined]>();
	return {
		runtime,
		storage,
		permissions,
		tabs,
		toolbar,
		/** Removes all listeners, as when Chrome ends an idle worker. Stored data stays. */
		endListeners() {
			for (const event of [
				runtime.api.onMessage,
				runtime.api.onConnect,
				runtime.api.onStartup,
				runtime.api.onInstalled,
				tabs.api.onRemoved,
				tabs.api.onReplaced,
				tabs.api.onUpdated,
				permissions.api.onAdded,
				permissions.api.onRemoved,
				onCommand,
			])
				event.clear();
		},
		api: {
			i18n: fakeI18n,
			runtime: runtime.api,
			storage: {
				session: storage.session.api,
				local: storage.local.api,
				managed: storage.managed.api,
			},
			permissions: permissions.api,
			tabs: tabs.api,
			scripting: tabs.scripting,
			action: { ...tabs.action, ...toolbar.api },
			commands: { onCommand },
			offscreen: {
				Reason: { WORKERS: "WORKERS", USER_MEDIA: "USER_MEDIA" },
				createDocument: vi.fn(async () => {
					if (runtime.offscreen.isOpen)
						throw new Error("Only a single offscreen document may be created.");
					runtime.offscreen.isOpen = true;
				}),
				async closeDocument() {
					if (!runtime.offscreen.isOpen)
						throw new Error("No current offscreen document.");
					runtime.offscreen.isOpen = false;
				},
			},
			tabCapture: {
				getMediaStreamId: vi.fn(
					async (_of: { readonly targetTabId: number }) => "stream-id",
				),
			},
			sidePanel: { open: vi.fn(async () => {}) },
			windows: {
				update: vi.fn(async () => {}),
				create: vi.fn(async ({ url }: { readonly url: string }) => {
					runtime.windows.push({ windowId: runtime.windows.length + 1, url });
				}),
				getCurrent: async () => ({ id: 1 }),
			},
			dom: {
				openOrClosedShadowRoot: (element: Element): ShadowRoot | null =>
					element.shadowRoot,
			},
		},
	};
}
