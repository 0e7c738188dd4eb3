import type { UsageContext } from "../../src/core/base/lawful-use.ts";

/** A context in which everything may be chosen. */
export const ANYWHERE: UsageContext = { place: "other", isInEea: false };

/** A context in which the law forbids expressions. */
export const SCHOOL_IN_EEA: UsageContext = { place: "school", isInEea: true };
