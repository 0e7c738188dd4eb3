/**
 * npm run eval:attention -- [--script FILE.json ...] [--json] [--window] [--timelines FILE.json] [--built]
 * npm run eval:attention -- --clip VIDEO --labels INTERVALS.json [--json] [--built]
 *
 * Plays scripts (the shipped ones by default), or labelled footage, through
 * the real extension in a browser, in real time, and compares what it shows
 * with the truth. --timelines keeps what was true and what was shown; --built
 * takes the extension and the demo as they were built last.
 */
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { installPackages } from "../setup/install.mjs";
import { runMain } from "../setup/run-main.mjs";
import { stopSignal } from "../setup/stop-signal.mjs";

/** A script plays while the models still load; a clip waits for them. */
const SCRIPT_START_MS = 8_000;

await runMain(async () => {
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
	await installPackages();
	// These need the packages.
	const { readLabels, readScript, shippedScripts } = await import(
		"../attention/read-script.mjs"
	);
	const { playScript } = await import("../attention/play-script.mjs");
	const { playClip } = await import("../attention/play-clip.mjs");
	const { figuresOf } = await import("../attention/figures.mjs");
	const { attentionText } = await import("../attention/attention-text.mjs");
	const { buildDemo, buildExtension } = await import(
		"../setup/build-steps.mjs"
	);
	const startMs = values.clip === undefined ? SCRIPT_START_MS : 0;
	const options = { headless: !values.window, signal: stopSignal() };
	/** @type {{name: string, play: () => Promise<Map<string, import("../attention/timeline.mjs").Moment[]>>}[]} */
	const plays = [];
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
});
