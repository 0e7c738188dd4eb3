import { describe, expect, test } from "vitest";
import {
	closeUnwanted,
	transferFrames,
} from "../../../src/offscreen/content-link/close-pictures.ts";
import { documentResources } from "../../../src/offscreen/diagnostics/document-resources.ts";
import { aReceivedFrame } from "../../support/fake-picture.ts";

function received() {
	const frames = [aReceivedFrame("ana"), aReceivedFrame("bo")];
	const resources = documentResources();
	resources.opened("picture", frames.length);
	return {
		frames,
		resources,
		closings: () => frames.map(({ picture }) => picture.timesClosed),
		open: () => resources.counts().picture,
	};
}

describe("frames that are transferred", () => {
	test("are left open for their next owner", () => {
		const { frames, resources, closings, open } = received();
		const owned = transferFrames(frames, resources, () => "owned");
		expect(owned).toBe("owned");
		expect([closings(), open()]).toEqual([[0, 0], 2]);
	});

	test("are closed once if no next owner takes them", () => {
		const { frames, resources, closings, open } = received();
		const breaking = () => {
			throw new Error("the tab is gone");
		};
		expect(() => transferFrames(frames, resources, breaking)).toThrow("gone");
		expect([closings(), open()]).toEqual([[1, 1], 0]);
	});
});

test("unwanted frames are closed, and the rest are left open", () => {
	const { frames, resources, closings, open } = received();
	const isUnwanted = ({ tileId }: { tileId: string }) => tileId === "ana";
	const wanted = closeUnwanted(frames, resources, isUnwanted);
	expect(wanted.map(({ tileId }) => tileId)).toEqual(["bo"]);
	expect([closings(), open()]).toEqual([[1, 0], 1]);
});
