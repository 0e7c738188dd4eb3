import { onTestFinished } from "vitest";

/**
 * Gives an object of the platform other properties until the test ends:
 * happy-dom lays nothing out and draws nothing. Call it in a test or before each.
 */
export function patch(target: object, properties: PropertyDescriptorMap): void {
	for (const [name, property] of Object.entries(properties)) {
		const before = Object.getOwnPropertyDescriptor(target, name);
		Object.defineProperty(target, name, { configurable: true, ...property });
		onTestFinished(() => {
			if (before) Object.defineProperty(target, name, before);
			else Reflect.deleteProperty(target, name);
		});
	}
}
