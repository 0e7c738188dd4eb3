import { showPageLanguage } from "../../src/platform/i18n/page-language.ts";
import { text } from "../../src/platform/i18n/text.ts";
import { animatePuppet } from "../animate-puppet.ts";
import { startFrameClock } from "../frame-clock.ts";
import { pagePart } from "../page-part.ts";
import type { Participant } from "../participant.ts";
import { parseScript } from "../script/meeting-script.ts";
import { seededPeople } from "../scripted-guests.ts";
import { createTile, showInTile } from "../tile.ts";
import { LIKENESSES } from "./likenesses.ts";
import trialScript from "./trial.json" with { type: "json" };

showPageLanguage(document.documentElement);
document.title = text("trial_title");
pagePart("title", HTMLElement).textContent = text("trial_title");
pagePart("hint", HTMLElement).textContent = text("trial_text");

const page = new AbortController();
window.addEventListener("pagehide", () => page.abort(), { once: true });
const clock = startFrameClock(page.signal);
const tiles = pagePart("tiles", HTMLElement);

function seat(participant: Participant): HTMLElement {
	const tile = createTile(participant);
	tiles.append(tile);
	return tile;
}

const script = parseScript(trialScript);
for (const { name, person, seed } of script ? seededPeople(script) : []) {
	const source = { kind: "camera-off" } as const;
	const tile = seat({ id: String(seed), name, source, absence: null });
	const likeness = LIKENESSES[person.portrait.picture];
	if (!script || !likeness) continue;
	const { frame } = script;
	animatePuppet(person, likeness, seed, frame, clock, page.signal).then(
		(stream) => showInTile(tile, stream),
		// Without its picture, the tile keeps the initials of a camera that is off.
		() => {},
	);
}
