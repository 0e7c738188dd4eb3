import { Ajv2020 } from "ajv/dist/2020.js";

/**
 * The violations of the schema by `value`, in words; empty if there are none. A
 * schema with a keyword that JSON Schema does not define is refused.
 */
export function breaches(schemaText: string, value: unknown): string[] {
	const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
	const validate = ajv.compile(JSON.parse(schemaText));
	// A file cannot contain undefined or NaN.
	validate(JSON.parse(JSON.stringify(value)));
	return (validate.errors ?? []).map(
		({ instancePath, message, params }) =>
			`${instancePath || "/"}: ${message} ${JSON.stringify(params)}`,
	);
}
