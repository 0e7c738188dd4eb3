import { parseLicencesFile } from "../../../src/contract/licences-file.ts";
import { parseLocaleMessages } from "../../../src/contract/locale-messages.ts";
import type { FuzzTarget } from "../fuzz-target.ts";

/** Files of the package. They may be damaged on the disk, and the page that reads them must open nevertheless. */
export const PACKAGE_FILE_TARGETS: readonly FuzzTarget[] = [
	{
		name: "locale-messages",
		isText: true,
		samples: [
			{
				appName: { message: "Roompulse", description: "The product's name" },
				people: {
					message: "$COUNT$ people",
					placeholders: { count: { content: "$1" } },
				},
			},
		],
		feed(value) {
			for (const message of parseLocaleMessages(String(value))?.values() ?? [])
				if (typeof message !== "string")
					throw new Error("A message is no text.");
		},
	},
	{
		name: "licences-file",
		isText: true,
		samples: [
			{
				works: [
					{
						name: "preact",
						version: "11.2.0",
						licence: "MIT",
						source: "https://preact.example",
						text: "Permission is hereby granted",
					},
					{
						name: "Abseil",
						version: null,
						licence: "Apache-2.0",
						source: "",
						text: "",
					},
				],
			},
		],
		feed(value) {
			const works = parseLicencesFile(String(value)) ?? [];
			if (!works.every(({ text }) => typeof text === "string"))
				throw new Error("A licence has no text.");
		},
	},
];
