import type { Meeting, Seat } from "./meeting.ts";
import { pagePart } from "./page-part.ts";
import { Stage } from "./stage.ts";
import { tileGrid } from "./tile-grid.ts";

const ASPECT = 4 / 3;
const GAP_PX = 10;

/** Keeps tiles in the order of the meeting: all of one size in a grid, or one on a stage and all in a filmstrip. */
export function layOut(
	meeting: Pick<Meeting, "seats" | "addEventListener">,
	signal: AbortSignal,
): void {
	const room = pagePart("room", HTMLElement);
	const tiles = pagePart("tiles", HTMLElement);
	const stage = new Stage(pagePart("stage", HTMLElement));
	const buttons = {
		grid: pagePart("layout-grid", HTMLButtonElement),
		speaker: pagePart("layout-speaker", HTMLButtonElement),
	};
	let layout: keyof typeof buttons = "grid";
	let pinnedId: string | null = null;

	const arrange = () => {
		const { seats } = meeting;
		room.dataset.layout = layout;
		buttons.grid.ariaPressed = String(layout === "grid");
		buttons.speaker.ariaPressed = String(layout === "speaker");
		putInOrder(
			tiles,
			seats.map(({ tile }) => tile),
		);
		stage.show(layout === "speaker" ? onStage(seats, pinnedId) : null);
		resize();
	};
	const resize = () => {
		const { clientWidth, clientHeight } = tiles;
		const area = { widthPx: clientWidth, heightPx: clientHeight };
		const grid = tileGrid(meeting.seats.length, area, ASPECT, GAP_PX);
		const rowWidth = grid.columns * (grid.tileWidthPx + GAP_PX) - GAP_PX;
		tiles.style.setProperty("--tile-width", `${grid.tileWidthPx}px`);
		tiles.style.setProperty("--row-width", `${rowWidth}px`);
	};

	const sizes = new ResizeObserver(resize);
	sizes.observe(tiles);
	signal.addEventListener("abort", () => sizes.disconnect(), { once: true });
	meeting.addEventListener("change", arrange, { signal });
	for (const name of ["grid", "speaker"] as const) {
		buttons[name].addEventListener(
			"click",
			() => {
				layout = name;
				arrange();
			},
			{ signal },
		);
	}
	tiles.addEventListener(
		"click",
		({ target }) => {
			const seat = meeting.seats.find(
				({ tile }) => target instanceof Node && tile.contains(target),
			);
			if (!seat) return;
			pinnedId = seat.participant.id;
			arrange();
		},
		{ signal },
	);
	arrange();
}

/** The person pinned by a click, else the first whose picture is there. */
function onStage(seats: readonly Seat[], pinnedId: string | null): Seat | null {
	return (
		seats.find(({ participant }) => participant.id === pinnedId) ??
		seats.find(({ stream }) => stream !== null) ??
		seats[0] ??
		null
	);
}

/** Moves only tiles that are out of order, because a video that is moved stops for a moment. */
function putInOrder(
	parent: HTMLElement,
	children: readonly HTMLElement[],
): void {
	children.forEach((child, index) => {
		const there = parent.children[index];
		if (there !== child) parent.insertBefore(child, there ?? null);
	});
}
