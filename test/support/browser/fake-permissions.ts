import { vi } from "vitest";
import { fakeEvent } from "./fake-event.ts";

interface Permissions {
	readonly permissions?: readonly string[];
	readonly origins?: readonly string[];
}

/** The extension's permissions, and the user's answer when Chrome asks. */
export function fakePermissions() {
	/** Names of permissions, and match patterns of sites. */
	const granted = new Set<string>();
	const onAdded = fakeEvent<[]>();
	const onRemoved = fakeEvent<[Permissions]>();
	const all = ({ permissions = [], origins = [] }: Permissions) => [
		...permissions,
		...origins,
	];
	const state = {
		granted,
		userAllows: true,
		api: {
			onAdded,
			onRemoved,
			contains: vi.fn(async (asked: Permissions) =>
				all(asked).every((one) => granted.has(one)),
			),
			request: vi.fn(async (asked: Permissions) => {
				if (!state.userAllows) return false;
				for (const one of all(asked)) granted.add(one);
				onAdded.fire();
				return true;
			}),
			remove: vi.fn(async (given: Permissions) => {
				for (const one of all(given)) granted.delete(one);
				onRemoved.fire(given);
				return true;
			}),
			async getAll() {
				const isOrigin = (one: string) => one.includes("://");
				return {
					permissions: [...granted].filter((one) => !isOrigin(one)),
					origins: [...granted].filter(isOrigin),
				};
			},
		},
	};
	return state;
}
