/** What the user chose to have read. With "attention" the expression model is not even loaded. */
export const READS = ["attention", "attention-and-expression"] as const;
export type Reads = (typeof READS)[number];

export function readsExpression(reads: Reads): boolean {
	return reads === "attention-and-expression";
}
