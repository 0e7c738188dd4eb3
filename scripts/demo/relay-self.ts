import type { Page } from "playwright-core";
import { selfPortName } from "../../src/contract/room-port.ts";
import { EXPRESSION_CLASSES } from "../../src/core/expression/expression.ts";
import type { SelfObservation } from "../../src/core/room/self-observation.ts";

/** Relaying through this process takes longer than the analysis, so not every picture's overlay is relayed. */
const DRAWN_EVERY_MS = 60;

/**
 * Relays the SelfObservations that the extension publishes to the demo page,
 * which draws them over the picture.
 */
export async function relaySelf(
	extensionPage: Page,
	tabId: number,
	demoPage: Page,
) {
	await extensionPage.exposeBinding(
		"roompulseSelfSeen",
		// Sent as text, since Playwright would take longer to serialise a thousand coordinates than the analysis takes.
		async (_source, observation: string) => {
			const overlay = JSON.stringify(overlayOf(JSON.parse(observation)));
			// The page may be closing.
			await demoPage
				.evaluate((text) => {
					window.postMessage(
						{
							type: "roompulse-demo/overlay",
							observation: JSON.parse(text),
						},
						location.origin,
					);
				}, overlay)
				.catch(() => {});
		},
	);
	await extensionPage.evaluate(
		({ name, everyMs }) => {
			const listen = () => {
				const port = chrome.runtime.connect({ name });
				let drawnAtMs = 0;
				port.onMessage.addListener((observation) => {
					if (performance.now() - drawnAtMs < everyMs) return;
					drawnAtMs = performance.now();
					Reflect.get(
						globalThis,
						"roompulseSelfSeen",
					)(
						JSON.stringify({
							...observation,
							// JSON would make an object of it.
							landmarks: [...observation.landmarks],
						}),
					);
				});
				port.onDisconnect.addListener(() => setTimeout(listen, 500));
			};
			listen();
		},
		{ name: selfPortName(tabId), everyMs: DRAWN_EVERY_MS },
	);
}

/** The observation in the demo page's form, with the most probable expression first. */
export function overlayOf(observation: SelfObservation) {
	const { presence, box, landmarks, expression, framesPerSecond } = observation;
	return {
		state: presence,
		box,
		landmarks: Array.from({ length: landmarks.length / 2 }, (_, i) => ({
			x: landmarks[2 * i],
			y: landmarks[2 * i + 1],
		})),
		expressions: (expression ?? [])
			.map((probability, index) => ({
				label: EXPRESSION_CLASSES[index] ?? "unknown",
				probability,
			}))
			.sort((a, b) => b.probability - a.probability),
		framesPerSecond,
	};
}
