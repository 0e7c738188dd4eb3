/** @returns the file of a plan */
export function planFile(plan: object): Uint8Array {
	return new TextEncoder().encode(`${JSON.stringify(plan)}\n`);
}
