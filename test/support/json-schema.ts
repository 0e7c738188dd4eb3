import { Ajv2020 } from "ajv/dist/2020.js";

/**
 * Where `value` breaks the schema, in words; empty where it does not. A schema
 * with a keyword that JSON Schema does not know is refused.
 */
export function breaches(schemaText: string, value: unknown): string[] {
	const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
	const validate = ajv.compile(JSON.parse(schemaText));
	// What a file would hold: no undefined, no NaN.
	validate(JSON.parse(JSON.stringify(value)));
	return (validate.errors ?? []).map(
		({ instancePath, message, params }) =>
			`${instancePath || "/"}: ${message} ${JSON.stringify(params)}`,
	);
}
