import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import messages from "../../public/_locales/en/messages.json" with {
	type: "json",
};
import { findBrowser } from "../setup/find-browser.ts";
import { PROJECT_ROOT } from "../setup/project-root.mjs";

export const STORE_PICTURES_FOLDER = join(PROJECT_ROOT, "store/pictures");

type MessageKey = keyof typeof messages;

interface StorePicture {
	readonly file: string;
	readonly width: number;
	readonly height: number;
	readonly title: MessageKey;
	readonly words: MessageKey;
	/** Shots side by side, from the left. */
	readonly shots: readonly string[];
}

const SCREEN = { width: 1280, height: 800 } as const;

/** Five screenshots and two promotional tiles, in the sizes that both stores take. */
export const STORE_PICTURES: readonly StorePicture[] = [
	{
		...{ ...SCREEN, file: "screenshot-1.jpg" },
		...{ title: "welcome_room_title", words: "welcome_room_text" },
		shots: ["trial-400-light-en.png", "panel-9-people-560-light-en.png"],
	},
	{
		...{ ...SCREEN, file: "screenshot-2.jpg" },
		...{ title: "welcome_switch_title", words: "welcome_switch_text" },
		shots: ["popup-9-people-400-light-en.png"],
	},
	{
		...{ ...SCREEN, file: "screenshot-3.jpg" },
		...{ title: "tell_title", words: "tell_text" },
		shots: ["popup-tell-first-400-light-en.png"],
	},
	{
		...{ ...SCREEN, file: "screenshot-4.jpg" },
		...{ title: "first_local_title", words: "first_local_text" },
		shots: ["popup-first-run-400-light-en.png"],
	},
	{
		...{ ...SCREEN, file: "screenshot-5.jpg" },
		...{ title: "past_sessions", words: "export_limits" },
		shots: ["history-report-1100-light-en.png"],
	},
	{
		...{ width: 440, height: 280, file: "tile-440x280.jpg" },
		...{ title: "extension_name", words: "tagline" },
		shots: [],
	},
	{
		...{ width: 1400, height: 560, file: "tile-1400x560.jpg" },
		...{ title: "extension_name", words: "tagline" },
		shots: ["panel-9-people-560-light-en.png"],
	},
];

/** Matches the shots of which the pictures are made. */
export const STORE_SHOTS = STORE_PICTURES.flatMap(({ shots }) => shots).join(
	"|",
);

/** Enough for flat colours and small type. */
const JPEG_QUALITY = 88;

const STYLE = `
* { box-sizing: border-box; margin: 0 }
body { display: flex; gap: 4vw; height: 100vh; padding: 5vh 5vw 0; overflow: hidden; background: #0b6b66; color: #fff; font-family: system-ui, sans-serif }
.words { flex: 1 1 26%; align-self: center; padding-bottom: 5vh }
.words svg { width: max(56px, 12vh); height: max(56px, 12vh); margin-bottom: 2vh }
h1 { font-size: max(34px, 4.8vh); line-height: 1.15; margin-bottom: 2vh }
p { font-size: max(18px, 2.9vh); line-height: 1.4 }
.shots { display: flex; gap: 2vw; min-width: 0; max-width: 66vw }
img { min-width: 0; max-width: 100%; object-fit: cover; object-position: top; align-self: flex-start; border-radius: 12px; box-shadow: 0 12px 40px #0007 }
`;

/**
 * Composes the stores' pictures of those of the surfaces.
 * @param folder the folder of the shots
 */
export async function takeStorePictures(folder: string): Promise<void> {
	await mkdir(STORE_PICTURES_FOLDER, { recursive: true });
	const logo = await readFile(
		join(PROJECT_ROOT, "public/icons/roompulse.svg"),
		"utf8",
	);
	const browser = await chromium.launch({
		executablePath: findBrowser(),
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	try {
		const page = await browser.newPage();
		for (const { file, width, height, title, words, shots } of STORE_PICTURES) {
			const images = await Promise.all(
				shots.map((shot) => readFile(join(folder, shot), "base64")),
			);
			await page.setViewportSize({ width, height });
			await page.setContent(
				`<style>${STYLE}</style><div class="words">${logo}<h1>${messages[title].message}</h1><p>${messages[words].message}</p></div>${images.length === 0 ? "" : `<div class="shots">${images.map((image) => `<img src="data:image/png;base64,${image}">`).join("")}</div>`}`,
			);
			await page.waitForFunction(() =>
				[...document.images].every(({ complete }) => complete),
			);
			await page.screenshot({
				path: join(STORE_PICTURES_FOLDER, file),
				type: "jpeg",
				quality: JPEG_QUALITY,
			});
		}
	} finally {
		await browser.close();
	}
}
