import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ComparedShot, differenceOf } from "./compare-shots.ts";

const STYLE = `
body { margin: 24px; font: 14px/1.4 system-ui; background: #ddd; color: #111 }
section { margin-bottom: 32px }
.shots { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 16px }
figure { margin: 0; max-width: 100% }
img { max-width: 420px; box-shadow: 0 1px 6px #0006 }
figcaption { font-size: 12px }
.changed figcaption, .new figcaption, .gone figcaption { color: #b00; font-weight: 600 }
`;

/** Splits the name of a picture, such as "popup-9-people-400-light-en.png", into the surface in its state and how it is shown. */
const NAME = /^(.+?)-(\d+)-(light|dark)-(\w+)\.png$/;

/**
 * Writes a page that shows every surface in every state, what has changed since the last release first.
 * @param compared empty where no pictures of a release are kept
 */
export async function writeGallery(
	folder: string,
	keptFolder: string,
	files: readonly string[],
	compared: readonly ComparedShot[],
): Promise<void> {
	const changed = compared.filter(({ outcome }) => outcome !== "same");
	const nameOf = (file: string) => NAME.exec(file)?.[1] ?? "live";
	const names = new Set(files.map(nameOf));
	const html = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Surfaces of Roompulse</title>
<style>${STYLE}</style>
<h1>Surfaces of Roompulse</h1>
<p>${files.length} pictures; ${compared.length === 0 ? "none are kept of the last release" : `${changed.length} differ from the last release`}.</p>
${changed.map((shot) => changedHtml(keptFolder, shot)).join("\n")}
${[...names]
	.map((name) =>
		groupHtml(
			name,
			files.filter((file) => nameOf(file) === name),
		),
	)
	.join("\n")}
</html>
`;
	await writeFile(join(folder, "index.html"), html);
}

function changedHtml(
	keptFolder: string,
	{ file, outcome, changedShare }: ComparedShot,
): string {
	const shown = {
		new: [file],
		gone: [`file://${join(keptFolder, file)}`],
		same: [],
		changed: [`file://${join(keptFolder, file)}`, file, differenceOf(file)],
	}[outcome];
	const share = `${(changedShare * 100).toFixed(2)} %`;
	return `<section class="${outcome}"><h2>${file}: ${outcome}, ${share}</h2><div class="shots">${shown.map((source) => figure(source, file)).join("")}</div></section>`;
}

function groupHtml(name: string, files: readonly string[]): string {
	return `<section><h2>${name}</h2><div class="shots">${files.map((file) => figure(file, file)).join("")}</div></section>`;
}

function figure(source: string, caption: string): string {
	return `<figure><img src="${source}" alt="" loading="lazy"><figcaption>${caption}</figcaption></figure>`;
}
