import { describe, expect, it } from "vitest";
import { demoView } from "../../demo/demo-view.ts";

describe("the demo's address", () => {
	it("shows the meeting unless it asks for something else", () => {
		for (const search of ["", "?self=0", "?people=", "?people=-3", "?x=1"])
			expect(demoView(search)).toEqual({ kind: "meeting" });
	});

	it("asks for a number of people, from 1 to 49", () => {
		expect(demoView("?people=9")).toEqual({ kind: "people", count: 9 });
		expect(demoView("?people=0")).toEqual({ kind: "people", count: 1 });
		expect(demoView("?people=900")).toEqual({ kind: "people", count: 49 });
	});

	it("asks for a call with one person, with the first camera or another", () => {
		expect(demoView("?self=1")).toEqual({ kind: "self", camera: 0 });
		expect(demoView("?self=1&camera=2")).toEqual({ kind: "self", camera: 2 });
		expect(demoView("?self=1&camera=x")).toEqual({ kind: "self", camera: 0 });
	});
});
