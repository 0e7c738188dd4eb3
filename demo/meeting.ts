import { throughCall } from "./loopback-call.ts";
import { portraitCamera } from "./portrait-camera.ts";
import type { CastMember } from "./portrait-cast.ts";
import { createTile, type TileContent } from "./tile.ts";

/** The people in the call and their tiles in the grid. */
export interface Meeting {
	join(person: CastMember): Promise<void>;
	/** A tile that needs no call of its own: a camera that is off, a screen, the user. */
	show(content: TileContent, signal: AbortSignal): HTMLElement;
	leave(name: string): void;
	lastToJoin(): string | undefined;
}

/** When somebody who comes and goes does so: early, and then now and again. */
const FIRST_LEAVE_MS = 9_000;
const LEAVE_EVERY_MS = 40_000;
const AWAY_MS = 4_000;

export function openMeeting(grid: HTMLElement, signal: AbortSignal): Meeting {
	const present = new Map<string, AbortController>();
	const order: string[] = [];

	function show(content: TileContent, end: AbortSignal): HTMLElement {
		const tile = createTile(content);
		takePlace(content.id);
		const after = [...grid.children].find(
			(other) =>
				other instanceof HTMLElement &&
				order.indexOf(other.dataset.participantId ?? "") >
					order.indexOf(content.id),
		);
		grid.insertBefore(tile, after ?? null);
		end.addEventListener("abort", () => tile.remove());
		return tile;
	}

	/** In the order of joining; whoever comes back returns to their place. */
	function takePlace(id: string): void {
		if (!order.includes(id)) order.push(id);
	}

	async function join(person: CastMember): Promise<void> {
		if (present.has(person.name) || signal.aborted) return;
		const life = new AbortController();
		const end = AbortSignal.any([life.signal, signal]);
		present.set(person.name, life);
		takePlace(idOf(person.name));
		const camera = await portraitCamera(person, person.name.length, end);
		const stream = await throughCall(camera, end);
		if (end.aborted) return;
		show(
			{ id: idOf(person.name), name: person.name, stream, kind: "camera" },
			end,
		);
	}

	function leave(name: string): void {
		present.get(name)?.abort();
		present.delete(name);
	}

	return {
		show,
		leave,
		lastToJoin: () => [...present.keys()].at(-1),
		async join(person) {
			await join(person);
			if (person.behaviour === "comes-and-goes")
				comeAndGo(person, { join, leave }, signal);
		},
	};
}

function comeAndGo(
	person: CastMember,
	{ join, leave }: Pick<Meeting, "join" | "leave">,
	signal: AbortSignal,
): void {
	let timer = setTimeout(go, FIRST_LEAVE_MS);
	function go(): void {
		leave(person.name);
		timer = setTimeout(comeBack, AWAY_MS);
	}
	function comeBack(): void {
		join(person);
		timer = setTimeout(go, LEAVE_EVERY_MS);
	}
	signal.addEventListener("abort", () => clearTimeout(timer));
}

function idOf(name: string): string {
	return name.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, "-");
}
