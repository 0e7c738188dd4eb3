import { describe, expect, it } from "vitest";
import { parse, parseJson } from "../../src/contract/parse.ts";
import * as v from "../../src/contract/schema.ts";

describe("a value with a hundred thousand faults", () => {
	it("is refused at the first, so that nobody pays for a list of the others", () => {
		let examined = 0;
		const refused = v.custom<never>(() => {
			examined++;
			return false;
		});
		const items = Array.from({ length: 100_000 }, (_, i) => i);
		expect(parse(v.array(refused), items)).toBeUndefined();
		expect(examined).toBe(1);
	});

	it("is refused as JSON, too", () => {
		const text = JSON.stringify(Array.from({ length: 100_000 }, () => "no"));
		expect(parseJson(v.array(v.number()), text)).toBeUndefined();
	});
});

describe("a value as the schema describes it", () => {
	it("is given as it is, without what the schema does not name", () => {
		const schema = v.object({ size: v.number() });
		expect(parse(schema, { size: 3, extra: 1 })).toEqual({ size: 3 });
		expect(parseJson(schema, '{"size":3}')).toEqual({ size: 3 });
	});

	it("is none if it is no JSON at all", () => {
		expect(parseJson(v.number(), "{")).toBeUndefined();
	});
});
