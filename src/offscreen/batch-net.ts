/** A net that answers for each of a batch of inputs, planes of numbers in the order that it was trained on; rejects where it breaks. */
export interface BatchNet<Answer> {
	run(inputs: readonly Float32Array[]): Promise<readonly Answer[]>;
	close(): Promise<void>;
}
