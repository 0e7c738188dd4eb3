import { vi } from "vitest";
import { fakeEvent } from "./fake-event.ts";

/** A tab's page, and what scripts have done in it. */
export interface FakePage {
	status: "loading" | "complete" | "unloaded";
	isDiscarded: boolean;
	isFrozen: boolean;
	url: string;
	/** Null where Chrome does not tell it. */
	title: string | null;
	contentType: string;
	/** Page frames by id, each with the run of the extension that marked it. */
	readonly frames: Map<number, unknown>;
	/** The page frames into which a file was injected, in order. */
	readonly injected: number[];
	/** The message with which Chrome refuses a page frame; null if it does not refuse. */
	refuse(frameId: number): string | null;
	/** Whether the page never answers. */
	isHung: boolean;
	/** Messages to the scripts in the page. */
	readonly received: unknown[];
	/** Their answer; null if nobody is there. */
	answer: (() => unknown) | null;
}

interface Injection {
	readonly target: {
		readonly tabId: number;
		readonly frameIds?: readonly number[];
		readonly allFrames?: boolean;
	};
	readonly files?: readonly string[];
	readonly args?: readonly unknown[];
}

/** The browser's tabs: unless a test decides otherwise, every tab is open and its page can be read. */
export function fakeTabs() {
	const pages = new Map<number, FakePage>();
	const closed = new Set<number>();
	const badges = new Map<number, string>();
	function page(tabId: number): FakePage {
		const known = pages.get(tabId) ?? aPage();
		pages.set(tabId, known);
		return known;
	}
	const state = {
		page,
		/** The text of the action's badge in each tab. */
		badges,
		/** The tab in front. */
		frontId: null as number | null,
		close: (tabId: number) => void closed.add(tabId),
		api: {
			onActivated: fakeEvent<[]>(),
			onRemoved: fakeEvent<[number]>(),
			onReplaced: fakeEvent<[number, number]>(),
			onUpdated:
				fakeEvent<
					[number, { readonly status?: string; readonly discarded?: boolean }]
				>(),
			async query({ active }: { readonly active?: boolean }) {
				if (!active) return [...pages.keys()].map((id) => ({ id }));
				return state.frontId === null ? [] : [{ id: state.frontId }];
			},
			async get(tabId: number) {
				if (closed.has(tabId)) throw new Error(`No tab with id: ${tabId}.`);
				const { status, isDiscarded, isFrozen, url, title } = page(tabId);
				return {
					id: tabId,
					windowId: 1,
					status,
					discarded: isDiscarded,
					frozen: isFrozen,
					url,
					...(title !== null && { title }),
				};
			},
			create: vi.fn(async (_tab: { readonly url: string }) => ({})),
			update: vi.fn(async (tabId: number) => state.api.get(tabId)),
			async sendMessage(tabId: number, message: unknown) {
				const { received, answer } = page(tabId);
				received.push(message);
				if (answer) return answer();
				throw new Error(
					"Could not establish connection. Receiving end does not exist.",
				);
			},
		},
		scripting: {
			async executeScript({ target, files, args }: Injection) {
				const { frames, injected, ...at } = page(target.tabId);
				if (at.isHung) return new Promise<never>(() => {});
				const ids = target.allFrames
					? [...frames.keys()]
					: (target.frameIds ?? [0]);
				const words = ids.map(at.refuse).find((refusal) => refusal !== null);
				if (words) throw new Error(words);
				if (files) injected.push(...ids);
				return ids.map((frameId) => {
					if (!args) return { frameId, result: at.contentType };
					const isMarked = frames.get(frameId) === args[0];
					frames.set(frameId, args[0]);
					return { frameId, result: isMarked ? "marked" : "new" };
				});
			},
		},
		action: {
			setBadgeBackgroundColor: async () => {},
			setTitle: async () => {},
			getBadgeText: async ({ tabId }: { tabId: number }) =>
				badges.get(tabId) ?? "",
			async setBadgeText({ tabId, text }: { tabId: number; text: string }) {
				badges.set(tabId, text);
			},
		},
	};
	return state;
}

function aPage(): FakePage {
	return {
		status: "complete",
		isDiscarded: false,
		isFrozen: false,
		title: "A meeting",
		url: "https://meet.example/abc",
		contentType: "text/html",
		frames: new Map([[0, null]]),
		injected: [],
		refuse: () => null,
		isHung: false,
		received: [],
		answer: null,
	};
}
