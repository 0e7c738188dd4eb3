import { onTestFinished } from "vitest";

/**
 * Replaces properties of a platform object until the test ends, since happy-dom
 * has no layout and no drawing. Call it in a test or in beforeEach.
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
