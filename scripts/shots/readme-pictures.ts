import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { PROJECT_ROOT } from "../setup/project-root.mjs";

/** The README's pictures and the shots that they are copied from. */
const PICTURES = {
	"popup.png": "popup-9-people-400-light-en.png",
	"panel.png": "panel-9-people-over-time-560-light-en.png",
	"report.png": "history-report-1100-light-en.png",
};

/** @param folder the folder of the shots */
export async function copyReadmePictures(folder: string): Promise<void> {
	for (const [name, shot] of Object.entries(PICTURES))
		await copyFile(join(folder, shot), join(PROJECT_ROOT, "docs", name));
}
