import type { Page } from "playwright-core";

interface CdpNode {
	readonly backendNodeId: number;
	readonly localName: string;
	readonly shadowRootType?: string;
	readonly shadowRoots?: readonly CdpNode[];
	readonly children?: readonly CdpNode[];
	readonly attributes?: readonly string[];
}

export interface SeenLabel {
	readonly word: string;
	readonly lines: number;
	readonly left: number;
	readonly top: number;
	readonly right: number;
}

/** The labels on a page, which only the browser's tools can see; null if there is no element for them. */
export async function labelsOn(
	page: Page,
): Promise<readonly SeenLabel[] | null> {
	const cdp = await page.context().newCDPSession(page);
	try {
		const { root } = await cdp.send("DOM.getDocument", {
			depth: -1,
			pierce: true,
		});
		const html = root.children?.find(({ localName }) => localName === "html");
		const hosts = html?.children?.filter(isHost) ?? [];
		if (hosts.length > 1) throw new Error("There is more than one element.");
		const shadow = hosts[0]?.shadowRoots?.[0];
		if (!shadow) return null;
		if (shadow.shadowRootType !== "closed") throw new Error("It is open.");
		const { object } = await cdp.send("DOM.resolveNode", {
			backendNodeId: shadow.backendNodeId,
		});
		const { result } = await cdp.send("Runtime.callFunctionOn", {
			objectId: String(object.objectId),
			functionDeclaration: String(readLabels),
			returnByValue: true,
		});
		return result.value;
	} catch (error) {
		// The element was removed meanwhile.
		if (error instanceof Error && /node/i.test(error.message)) return null;
		throw error;
	} finally {
		await cdp.detach();
	}
}

function isHost({ localName, attributes = [] }: CdpNode): boolean {
	return localName === "div" && attributes.includes("aria-hidden");
}

function readLabels(this: ShadowRoot): readonly SeenLabel[] {
	return [...this.querySelectorAll(".label")].map((label) => {
		const { left, top, right } = label.getBoundingClientRect();
		const lines = label.querySelectorAll("path").length;
		return { word: label.textContent ?? "", lines, left, top, right };
	});
}
