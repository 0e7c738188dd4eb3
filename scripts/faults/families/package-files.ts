import { copyFile, readFile, truncate, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { EXTENSION_FOLDER } from "../../setup/build-steps.ts";
import { fileIn } from "../changed-package.ts";
import type { Fault } from "../fault.ts";
import type { FaultMeeting } from "../fault-meeting.ts";
import type { Trial } from "../trial.ts";

const MESH = /face_mesh[^/]*\.onnx$/;
const KERNELS = /kernels[^/]*\.wasm$/;
const REINSTALLS = "reinstalls the extension and switches on";
const DAMAGED = /^A file of Roompulse is missing or damaged\. Reinstall/;

export const PACKAGE_FAULTS: readonly Fault[] = [
	{
		name: "model damaged",
		done: "The file of the landmark net is cut to its half in the installed package. Faces are still found.",
		opening: { change: (folder) => harm(folder, MESH, cut) },
		play: (trial) => isReinstalled(trial, MESH),
	},
	{
		name: "kernels cut short",
		done: "The file of the kernels is cut to its half in the installed package.",
		opening: { change: (folder) => harm(folder, KERNELS, cut) },
		play: (trial) => isReinstalled(trial, KERNELS),
	},
	{
		name: "kernels, one bit flipped",
		done: "One bit in the middle of the file of the kernels is flipped in the installed package.",
		opening: { change: (folder) => harm(folder, KERNELS, flipBit) },
		play: (trial) => isReinstalled(trial, KERNELS),
	},
];

async function isReinstalled(trial: Trial, file: RegExp) {
	const { meeting } = trial;
	await trial.cause("stops", () => meeting.switchOn());
	await trial.says(DAMAGED);
	await trial.userDoes(REINSTALLS, async () => {
		await mend(meeting, file);
		await meeting.switchOn();
	});
	await trial.getsRight();
}

async function harm(
	folder: string,
	name: RegExp,
	how: (path: string) => Promise<void>,
) {
	await how(await fileIn(folder, name));
}

async function cut(path: string) {
	const { length } = await readFile(path);
	await truncate(path, Math.floor(length / 2));
}

async function flipBit(path: string) {
	const bytes = await readFile(path);
	const middle = Math.floor(bytes.length / 2);
	bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
	await writeFile(path, bytes);
}

/** Puts the undamaged file in its place and loads the extension anew, as its installation does. */
async function mend(meeting: FaultMeeting, name: RegExp) {
	const { browser, extensionFolder } = meeting;
	const path = await fileIn(extensionFolder, name);
	await copyFile(join(EXTENSION_FOLDER, relative(extensionFolder, path)), path);
	await meeting.popup?.close().catch(() => {});
	await browser.cdp.send("Extensions.loadUnpacked", { path: extensionFolder });
}
