import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { showDemo } from "../../scripts/demo/show-demo.ts";
import type { Report } from "../../scripts/report/make-report.ts";
import { breaches } from "../support/json-schema.ts";

/** The demo's people face the call for their first 32 seconds, and a busy machine needs ten of these before anybody is read. */
const SECONDS = 16;
/** A few looks are not enough to say that somebody faces the call. A busy machine gets more attempts rather than more time, because the people in the demo do other things later. */
const ATTEMPTS = 6;
const FACING = [
	"Amara Okafor",
	"Jonas Weber",
	"Luca Moretti",
	"Kwame Mensah",
	"Freya Lund",
];
const SCHEMA = "scripts/report/report.schema.json";

describe("npm start, without a window", () => {
	let folder: string;
	let report: Report;
	let exitCode: number;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), "roompulse-demo-test-"));
		let attempts = 0;
		do {
			await run();
			attempts++;
		} while (!allFace() && attempts < ATTEMPTS);
	});

	async function run(): Promise<void> {
		const file = join(folder, "report.json");
		exitCode = await showDemo({
			headless: true,
			seconds: SECONDS,
			report: file,
		});
		report = JSON.parse(await readFile(file, "utf8"));
	}

	const allFace = () =>
		FACING.every((name) => person(name)?.state === "facing");

	afterAll(() => rm(folder, { recursive: true, force: true }));

	const person = (name: string) =>
		report.participants.find((participant) => participant.name === name);

	it("succeeds, and reports by the schema, without an error", async () => {
		expect(exitCode).toBe(0);
		expect(breaches(await readFile(SCHEMA, "utf8"), report)).toEqual([]);
	});

	it("names the demo's people and takes no shared screen for a person", () => {
		expect(report.participants.map(({ name }) => name).sort()).toEqual([
			"Amara Okafor",
			"David Cohen",
			"Elif Demir",
			"Freya Lund",
			"Jonas Weber",
			"Kwame Mensah",
			"Luca Moretti",
			"Mei Tanaka",
		]);
	});

	it("finds the smiling person happy", () => {
		expect(person("Amara Okafor")?.expression?.label).toBe("happiness");
	});

	// Their cameras may be aside: until a usual pose is learnt, nobody is said to be away.
	it("can't tell of the person in half profile, and says neither that she faces the call nor that she is away", () => {
		expect(person("Elif Demir")?.state).toBe("cant-tell");
	});

	it("says no more of the person in full profile than that it can't tell, or sees no face", () => {
		expect(["cant-tell", "no-face"]).toContain(person("David Cohen")?.state);
	});

	it.each(FACING)("finds %s facing", (name) => {
		expect(person(name)?.state).toBe("facing");
	});

	it("recognises a camera that is off and says nothing about that person's attention", () => {
		expect(person("Mei Tanaka")).toMatchObject({
			state: "camera-off",
			samples: 0,
			attention: { band: "cant-tell", facingShare: null },
			expression: null,
		});
	});

	it("sends nothing to any other machine", () => {
		expect(report.requestsOffMachine).toBe(0);
	});

	it("accounts for every frame", () => {
		const { asked, received, analysed, dropped } = report.frames;
		expect(analysed).toBeGreaterThan(0);
		expect(analysed).toBeLessThanOrEqual(received);
		// The other frames are still in flight.
		expect(asked - received - dropped).toBeGreaterThanOrEqual(0);
		expect(asked - received - dropped).toBeLessThanOrEqual(9);
	});
});
