type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Schema = { [key: string]: Json };

/**
 * Where `value` breaks the schema, in words; empty where it does not. Knows the
 * keywords that the project's schemas use, and refuses any other.
 */
export function breaches(schemaText: string, value: unknown): string[] {
	const root: Schema = JSON.parse(schemaText);
	// What a file would hold: no undefined, no NaN.
	const json: Json = JSON.parse(JSON.stringify(value));
	return check(root, json, "$");

	function check(schema: Schema, at: Json, path: string): string[] {
		return Object.entries(schema).flatMap(([keyword, wanted]) => {
			const rule = RULES[keyword];
			if (rule) return rule(wanted, at) ? [] : [`${path}: not ${keyword}`];
			switch (keyword) {
				case "$schema":
				case "$defs":
				case "title":
				case "description":
					return [];
				case "$ref":
					return check(defined(String(wanted)), at, path);
				case "anyOf":
					return asList(wanted).some(
						(one) => check(asObject(one), at, path).length === 0,
					)
						? []
						: [`${path}: none of anyOf`];
				case "items":
					return Array.isArray(at)
						? at.flatMap((item, i) =>
								check(asObject(wanted), item, `${path}[${i}]`),
							)
						: [];
				case "properties":
					return Object.entries(asObject(wanted)).flatMap(([name, inner]) => {
						const child = asObject(at)[name];
						return child === undefined
							? []
							: check(asObject(inner), child, `${path}.${name}`);
					});
				case "additionalProperties":
					return Object.keys(asObject(at))
						.filter((name) => !(name in asObject(schema.properties ?? {})))
						.map((name) => `${path}.${name}: unknown`);
				default:
					throw new Error(`The keyword ${keyword} is not known.`);
			}
		});
	}

	function defined(reference: string): Schema {
		const name = reference.replace("#/$defs/", "");
		return asObject(asObject(root.$defs ?? {})[name] ?? {});
	}
}

const RULES: Record<string, (wanted: Json, at: Json) => boolean> = {
	type: (wanted, at) => asList(wanted).some((type) => isOfType(type, at)),
	enum: (wanted, at) => asList(wanted).includes(at),
	required: (wanted, at) =>
		!isOfType("object", at) ||
		asList(wanted).every((name) => String(name) in asObject(at)),
	minimum: (wanted, at) => typeof at !== "number" || at >= Number(wanted),
	maximum: (wanted, at) => typeof at !== "number" || at <= Number(wanted),
	minItems: (wanted, at) => asList(at).length >= Number(wanted),
	maxItems: (wanted, at) => asList(at).length <= Number(wanted),
};

function isOfType(type: Json, at: Json): boolean {
	if (type === "null") return at === null;
	if (type === "array") return Array.isArray(at);
	if (type === "integer") return Number.isInteger(at);
	if (type === "object")
		return typeof at === "object" && at !== null && !Array.isArray(at);
	return typeof at === type;
}

function asList(at: Json): Json[] {
	return Array.isArray(at) ? at : [at];
}

function asObject(at: Json): Schema {
	return typeof at === "object" && at !== null && !Array.isArray(at) ? at : {};
}
