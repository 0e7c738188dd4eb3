import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { TRUE_STATES } from "../../demo/script/truth.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";
import type { Interval } from "./play-clip.ts";

const SHIPPED = join(PROJECT_ROOT, "demo/scripts");
/** The demo's own script is only for show. */
const NOT_MEASURED = "meeting.json";

/** Synonyms that people use in labels. */
const SYNONYMS = new Map([
	["away", "turned-away"],
	["down", "looking-down"],
	["notes", "looking-down"],
	["absent", "no-face"],
	["second-screen", "side-screen"],
]);

interface Script {
	name: string;
	durationS: number;
	people: unknown[];
}

/** @returns the paths of the scripts that are measured by default */
export async function shippedScripts(): Promise<string[]> {
	const files = await readdir(SHIPPED);
	return files
		.filter((file) => file.endsWith(".json") && file !== NOT_MEASURED)
		.sort()
		.map((file) => join(SHIPPED, file));
}

/** Checks only the script's outer shape; the demo page checks whether it can play it. */
export async function readScript(file: string): Promise<Script> {
	const script = await readJson(file);
	if (!isScript(script))
		throw new Error(`${file} is no script: it needs name, durationS, people.`);
	return script;
}

export async function readLabels(file: string): Promise<Interval[]> {
	const labels = await readJson(file);
	const intervals = Array.isArray(labels) ? labels.map(intervalOf) : [null];
	if (!intervals.every((interval) => interval !== null))
		throw new Error(
			`${file} holds no labels: [{"fromMs", "toMs", "state"}], state one of ${TRUE_STATES.join(", ")}.`,
		);
	return intervals;
}

async function readJson(file: string): Promise<unknown> {
	const text = await readFile(file, "utf8").catch(() => {
		throw new Error(`${file} cannot be read.`);
	});
	try {
		return JSON.parse(text);
	} catch {
		throw new Error(`${file} is not JSON.`);
	}
}

function isScript(value: unknown): value is Script {
	return (
		typeof value === "object" &&
		value !== null &&
		"name" in value &&
		typeof value.name === "string" &&
		"durationS" in value &&
		typeof value.durationS === "number" &&
		"people" in value &&
		Array.isArray(value.people)
	);
}

/** @returns null if the value is not a labelled interval */
function intervalOf(value: unknown): Interval | null {
	if (typeof value !== "object" || value === null) return null;
	const { fromMs, toMs, state } = value as {
		fromMs?: unknown;
		toMs?: unknown;
		state?: unknown;
	};
	if (typeof fromMs !== "number" || typeof toMs !== "number") return null;
	if (typeof state !== "string") return null;
	const words = state
		.trim()
		.toLowerCase()
		.replaceAll(/[\s_]+/g, "-");
	const known = TRUE_STATES.find(
		(one) => one === (SYNONYMS.get(words) ?? words),
	);
	return known ? { fromMs, toMs, state: known } : null;
}
