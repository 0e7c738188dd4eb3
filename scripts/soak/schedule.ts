import { seededRandom } from "./random.ts";

interface CountedAct {
	act: "leave" | "join" | "cameras-off" | "swap-streams";
	count: number;
}

interface CamerasOn {
	act: "cameras-on";
}

interface LayoutAct {
	act: "layout";
	name: "grid" | "speaker";
}

interface TabAct {
	act: "hide" | "show";
}

/** Opens and closes the popup. */
interface PopupAct {
	act: "popup";
	/** The setting that is changed meanwhile. */
	change: { name: "pace" | "reads"; value: string } | null;
}

export type PageAct = CountedAct | CamerasOn | LayoutAct;

export type Act = PageAct | TabAct | PopupAct;

type Happening = Act & { atSeconds: number };

/** Number of acts in an hour of a restless class: everybody leaves and comes back twice, and somebody opens the popup every two minutes. */
export const PER_HOUR = {
	leave: 50,
	cameras: 30,
	swapStreams: 30,
	layout: 20,
	hide: 12,
	popup: 18,
	pace: 6,
	reads: 6,
};
/** Maximum number of people in one act. */
const MOST_AT_ONCE = 4;
/** How long somebody is away, a camera is off, the tab is hidden or another setting is tried, in seconds of the meeting. */
const AWAY_SECONDS = { least: 20, most: 60 };

/** The values that are tried in turn, and the value that is restored afterwards, since a lasting change would look like growth. */
const TRIED = {
	pace: { values: ["gentle", "eager"], usual: "balanced" },
	reads: { values: ["attention"], usual: "attention-and-expression" },
};

/** @returns acts in the order of time; everybody who leaves comes back, and every setting that is tried is restored */
export function schedule({
	seed,
	hours,
	seconds,
}: {
	seed: number;
	/** Length of the simulated meeting. */
	hours: number;
	/** Real time that the meeting is compressed into. */
	seconds: number;
}): Happening[] {
	const random = seededRandom(seed);
	const perMeetingSecond = seconds / (hours * 3_600);
	const all: Happening[] = [];
	const spread = (
		perHour: number,
		add: (atSeconds: number, index: number) => void,
	) => {
		const times = Math.round(perHour * hours);
		// The time is divided into equal parts with one act in each, so that the load stays the same.
		for (let i = 0; i < times; i++) add(((i + random()) / times) * seconds, i);
	};
	const away = () => {
		const { least, most } = AWAY_SECONDS;
		return (least + random() * (most - least)) * perMeetingSecond;
	};
	const some = () => 1 + Math.floor(random() * MOST_AT_ONCE);

	spread(PER_HOUR.leave, (atSeconds) => {
		const count = some();
		all.push({ atSeconds, act: "leave", count });
		all.push({ atSeconds: atSeconds + away(), act: "join", count });
	});
	spread(PER_HOUR.cameras, (atSeconds) => {
		all.push({ atSeconds, act: "cameras-off", count: some() });
		all.push({ atSeconds: atSeconds + away(), act: "cameras-on" });
	});
	spread(PER_HOUR.swapStreams, (atSeconds) => {
		all.push({ atSeconds, act: "swap-streams", count: some() });
	});
	spread(PER_HOUR.layout, (atSeconds, i) => {
		all.push({ atSeconds, act: "layout", name: i % 2 ? "grid" : "speaker" });
	});
	spread(PER_HOUR.hide, (atSeconds) => {
		all.push({ atSeconds, act: "hide" });
		all.push({ atSeconds: atSeconds + away(), act: "show" });
	});
	spread(PER_HOUR.popup, (atSeconds) => {
		all.push({ atSeconds, act: "popup", change: null });
	});
	for (const name of ["pace", "reads"] as const)
		spread(PER_HOUR[name], (atSeconds, i) => {
			const { values, usual } = TRIED[name];
			const tried = values[i % values.length] ?? usual;
			const set = (value: string) => ({ name, value });
			all.push({ atSeconds, act: "popup", change: set(tried) });
			const backAt = atSeconds + away();
			all.push({ atSeconds: backAt, act: "popup", change: set(usual) });
		});
	return all.sort((a, b) => a.atSeconds - b.atSeconds);
}
