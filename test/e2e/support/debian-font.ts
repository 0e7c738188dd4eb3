import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { installDebianPackages } from "../../../scripts/setup/install-debian-packages.ts";
import { PROJECT_ROOT } from "../../../scripts/setup/project-root.mjs";

const FOLDER = join(PROJECT_ROOT, "test/support/fonts");

export interface DebianFont {
	readonly family: string;
	readonly package: string;
	/** Path of the font file in the package. */
	readonly path: string;
	/** Path of a fontconfig file; programs that use it see only this family. */
	readonly configuration: string;
}

/** One font with the wide letters of a fresh Debian, one with narrow letters and one for Chinese, each used regardless of the style sheet. */
export const WIDE: DebianFont = {
	family: "DejaVu Sans",
	package: "fonts-dejavu-core",
	path: "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
	configuration: join(FOLDER, "wide.conf"),
};
export const NARROW: DebianFont = {
	family: "Nimbus Sans Narrow",
	package: "fonts-urw-base35",
	path: "/usr/share/fonts/opentype/urw-base35/NimbusSansNarrow-Regular.otf",
	configuration: join(FOLDER, "narrow.conf"),
};
export const CHINESE: DebianFont = {
	family: "WenQuanYi Micro Hei",
	package: "fonts-wqy-microhei",
	path: "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
	configuration: join(FOLDER, "chinese.conf"),
};

/** Whether the font is installed, or could be installed now. */
export function hasFont({ family, package: name, path }: DebianFont): boolean {
	if (existsSync(path)) return true;
	installDebianPackages([name], `The font ${family} is missing`);
	return existsSync(path);
}

/** The font families in which an element's own words were drawn. */
export async function fontsOf(
	page: Page,
	selector: string,
): Promise<readonly string[]> {
	const session = await page.context().newCDPSession(page);
	try {
		await session.send("DOM.enable");
		await session.send("CSS.enable");
		const { root } = await session.send("DOM.getDocument");
		const { nodeId } = await session.send("DOM.querySelector", {
			nodeId: root.nodeId,
			selector,
		});
		const { fonts } = await session.send("CSS.getPlatformFontsForNode", {
			nodeId,
		});
		return fonts.map(({ familyName }) => familyName);
	} finally {
		await session.detach();
	}
}
