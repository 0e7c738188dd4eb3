/**
 * npm run bench:tabs [-- --people 9] [--videos 250] [--seconds 20] [--json] [--headed]
 *
 * Measures how often the people of a meeting are looked at while it is the only
 * tab that is read, and then beside another tab that shows very many videos. It
 * also prints how fast the machine is now. --json prints one object and nothing
 * else.
 */
import { parseArgs } from "node:util";
import { numberList } from "../bench/figures/number-list.ts";
import { tabsText } from "../bench/figures/tabs-text.ts";
import { machineSpeed, speedText } from "../bench/machine/machine-speed.ts";
import { measureTabs } from "../bench/measure/measure-tabs.ts";
import { buildDemo, buildExtension } from "../setup/build-steps.ts";
import { requireDisplay } from "../setup/has-display.ts";
import { secondsOption } from "../setup/seconds-option.ts";
import { stopSignal } from "../setup/stop-signal.ts";

const DEFAULT_SECONDS = 20;
const SETTLE_SECONDS = 10;
const MOST_PEOPLE = 49;
/** The copies in the other tab have names of two letters. */
const MOST_VIDEOS = 299;

export async function main(): Promise<number> {
	const { values } = parseArgs({
		options: {
			people: { type: "string", default: "9" },
			videos: { type: "string", default: "250" },
			seconds: { type: "string" },
			json: { type: "boolean", default: false },
			headed: { type: "boolean", default: false },
		},
	});
	const [people = 9] = numberList("--people", values.people, MOST_PEOPLE);
	const [videos = 250] = numberList("--videos", values.videos, MOST_VIDEOS);
	const seconds = secondsOption(values.seconds) ?? DEFAULT_SECONDS;
	if (values.headed) requireDisplay();
	await buildExtension();
	await buildDemo();
	const figures = await measureTabs({
		people,
		videos,
		seconds,
		settleSeconds: SETTLE_SECONDS,
		headless: !values.headed,
		signal: stopSignal(),
	});
	if (values.json) {
		console.log(JSON.stringify(figures, null, "\t"));
		return 0;
	}
	console.log(tabsText(figures));
	console.log(speedText(await machineSpeed()));
	return 0;
}
