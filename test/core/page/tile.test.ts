import { expect, test } from "vitest";
import { withChoices } from "../../../src/core/page/tile.ts";
import { aTile } from "../../support/builders.ts";

const TILES = [
	aTile({ tileId: "me", isSelf: true }),
	aTile({ tileId: "amara" }),
	aTile({ tileId: "bo", video: "camera-off" }),
];

function videos(onlySelf?: boolean) {
	return withChoices(TILES, "meet.example/abc", [], onlySelf).map(
		({ video }) => video,
	);
}

test("if the user reads only themselves, nobody else's picture is captured", () => {
	expect(videos()).toEqual(["live", "live", "camera-off"]);
	expect(videos(true)).toEqual(["live", "excluded", "excluded"]);
});
