/** A parser of something that comes from outside, with what it is fed and what must hold. */
export interface FuzzTarget {
	readonly name: string;
	/** Values that the parser accepts; they are fed as they are and changed in every way. */
	readonly samples: readonly unknown[];
	/** Whether the parser reads text: samples are then texts, or values that are written as JSON first. */
	readonly isText: boolean;
	/**
	 * Feeds one value.
	 * @throws if the parser throws, or if what it accepted breaks a promise
	 */
	readonly feed: (value: unknown) => void;
}
