/** Whether this build can read expressions. A build for attention only has another file in this one's place: see scripts/variant/without-expressions.ts. */
export const HAS_EXPRESSIONS: boolean = true;
