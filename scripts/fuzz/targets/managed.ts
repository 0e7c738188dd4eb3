import {
	MANAGED_NAMES,
	parseManaged,
	readManagedSchema,
} from "../../../src/contract/managed-schema.ts";
import { parse } from "../../../src/contract/parse.ts";
import { checkAccepted } from "../accepted-value.ts";
import type { FuzzTarget } from "../fuzz-target.ts";

/** The browser hands over an object whatever a policy file says; its values are what may be wrong. */
const isStored = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === "object" && value !== null;

export const MANAGED_TARGET: FuzzTarget = {
	name: "managed",
	isText: false,
	samples: [
		{
			Place: "school",
			InEea: true,
			ReadsAtMost: "attention",
			KeepsAtMost: "room",
			KeepsAtMostDays: 30,
			LeastGroupSize: 8,
			TileLabels: false,
			AlwaysOnSites: ["https://rooms.example"],
		},
		Object.fromEntries(MANAGED_NAMES.map((name) => [name, "?"])),
	],
	feed(value) {
		if (!isStored(value)) return;
		checkAccepted(parseManaged(value), (read) =>
			parse(readManagedSchema, read),
		);
	},
};
