// @vitest-environment happy-dom
import { signal } from "@preact/signals";
import { expect, test, vi } from "vitest";
import { ParticipantRows } from "../../../src/ui/people/participant-rows.tsx";
import { RoomPage } from "../../../src/ui/room/room-page.tsx";
import { aChoice } from "../../support/builders.ts";
import { aParticipant, aRoom } from "../../support/popup-builders.ts";
import { draw } from "../../support/render.ts";

const BO = aParticipant({
	id: "0:bo",
	name: "Bo",
	choice: aChoice({ isExcluded: true }),
	state: "excluded",
});
const CY = aParticipant({ id: "0:cy", name: "Cy" });

function drawn(areNamesHidden = false): string {
	const askedInChat = { leftOut: ["Bo"], unclear: ["Cy"] };
	const page = draw(
		<RoomPage
			room={signal(
				aRoom({ participants: [BO, CY], askedInChat, areNamesHidden }),
			)}
			isStale={signal(false)}
			people={{ relearn() {}, choose: vi.fn() }}
			surface={{ PeopleList: ParticipantRows }}
		/>,
	);
	return page.textContent ?? "";
}

test("who asked in the chat is said, in the list of those left out, too, and so is a name that several people have", () => {
	expect(drawn()).toContain("Bo asked in the chat and is now left out.");
	expect(drawn()).toContain("Left outBoasked in the chat");
	expect(drawn()).toContain("Cy asked in the chat to be left out.");
});

test("while names are hidden, nobody is named", () => {
	expect(drawn(true)).not.toMatch(/Bo|Cy/);
	expect(drawn(true)).toContain("Names are hidden.");
});
