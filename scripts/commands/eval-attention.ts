/**
 * npm run eval:attention -- [--script FILE.json ...] [--json] [--window] [--timelines FILE.json] [--built]
 * npm run eval:attention -- --clip VIDEO --labels INTERVALS.json [--json] [--built]
 *
 * Plays scripts (by default those in demo/scripts) or labelled footage through
 * the real extension in a browser, in real time, and compares what it shows
 * with the truth. --timelines saves the true and the shown states; --built uses
 * the extension and the demo from the last build.
 */

import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { attentionText } from "../attention/attention-text.ts";
import { figuresOf } from "../attention/figures.ts";
import { playClip } from "../attention/play-clip.ts";
import { playScript } from "../attention/play-script.ts";
import {
	readLabels,
	readScript,
	shippedScripts,
} from "../attention/read-script.ts";
import type { Moment } from "../attention/timeline.ts";
import { buildDemo, buildExtension } from "../setup/build-steps.ts";
import { stopSignal } from "../setup/stop-signal.ts";

/** Start of a script that is not judged, since it plays while the models still load; a clip waits for them. */
const SCRIPT_START_MS = 8_000;

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			script: { type: "string", multiple: true },
			clip: { type: "string" },
			labels: { type: "string" },
			json: { type: "boolean", default: false },
			window: { type: "boolean", default: false },
			timelines: { type: "string" },
			built: { type: "boolean", default: false },
		},
	});
	if ((values.clip === undefined) !== (values.labels === undefined))
		throw new Error("--clip and --labels go together: footage and its truth.");
	const startMs = values.clip === undefined ? SCRIPT_START_MS : 0;
	const options = { headless: !values.window, signal: stopSignal() };
	const plays: { name: string; play: () => Promise<Map<string, Moment[]>> }[] =
		[];
	if (values.clip !== undefined && values.labels !== undefined) {
		const { clip } = values;
		const labels = await readLabels(values.labels);
		plays.push({
			name: basename(clip),
			play: () => playClip(clip, labels, options),
		});
	} else
		for (const file of values.script ?? (await shippedScripts())) {
			const script = await readScript(file);
			plays.push({
				name: script.name,
				play: () => playScript(script, options),
			});
		}
	if (!values.built) {
		await buildExtension();
		await buildDemo();
	}
	const played = [];
	for (const { name, play } of plays) {
		const people = await play();
		played.push({ name, people });
		const figures = figuresOf([...people.values()], startMs);
		if (!values.json) console.log(attentionText(name, figures));
	}
	if (values.timelines !== undefined)
		await writeFile(
			values.timelines,
			JSON.stringify(
				played.map(({ name, people }) => ({
					name,
					people: Object.fromEntries(people),
				})),
			),
		);
	if (values.json) {
		const all = played.flatMap(({ people }) => [...people.values()]);
		const scripts = played.map(({ name, people }) => ({
			name,
			...figuresOf([...people.values()], startMs),
		}));
		console.log(JSON.stringify({ ...figuresOf(all, startMs), scripts }));
	}
	return 0;
}
