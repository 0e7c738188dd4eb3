import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { keptText } from "./kept-text.ts";
import { checkedWork, type Work } from "./work.ts";

const LICENCE_FILE = /^licen[cs]e(?:\.(?:md|txt))?$/i;
/** What Apache-2.0 wants to be shown with it. */
const NOTICE_FILE = /^notice(?:\.(?:md|txt))?$/i;

/** The licences of what a tool contains for itself, which it puts into nothing that it builds. */
const OF_THE_TOOL = "\n# Licenses of bundled dependencies";

/** Packages that come without the text of their licence. */
const KEPT: Readonly<Record<string, string>> = {
	"onnxruntime-common": "onnxruntime",
	"onnxruntime-web": "onnxruntime",
	"@mediapipe/face_detection": "Apache-2.0",
	"@mediapipe/face_mesh": "Apache-2.0",
};

/** Packages that name their licence by the address of its text. */
const LICENCES: Readonly<Record<string, string>> = {
	"@themesberg/volt-bootstrap-5-dashboard": "MIT",
};

/** Packages that do not say where their source is in a way that a browser can open. */
const SOURCES: Readonly<Record<string, string>> = {
	"@mediapipe/face_detection": "https://github.com/google-ai-edge/mediapipe",
	"@mediapipe/face_mesh": "https://github.com/google-ai-edge/mediapipe",
};

/**
 * An installed package as a work.
 * @param folder that of its package.json
 * @throws if its licence, its text or its source is missing, or the licence is not allowed
 */
export async function workOfPackage(folder: string): Promise<Work> {
	const { name, version, license, repository, homepage } = JSON.parse(
		await readFile(join(folder, "package.json"), "utf8"),
	);
	return checkedWork({
		...{ name, version },
		licence:
			LICENCES[name] ?? (typeof license === "string" ? license : "unknown"),
		source: SOURCES[name] ?? sourceOf(repository) ?? String(homepage),
		text: await textIn(folder, name),
	});
}

async function textIn(folder: string, name: string): Promise<string> {
	const files = await readdir(folder);
	const licence = files.find((file) => LICENCE_FILE.test(file));
	const notice = files.find((file) => NOTICE_FILE.test(file));
	const kept = KEPT[name];
	const texts = [
		licence ? await textOf(join(folder, licence)) : kept && keptText(kept),
		notice && (await textOf(join(folder, notice))),
	];
	return texts.filter(Boolean).join("\n\n");
}

async function textOf(file: string): Promise<string> {
	const text = await readFile(file, "utf8");
	const [own = ""] = text.replaceAll("\r", "").split(OF_THE_TOOL);
	return own.trim();
}

/** The address of a repository as npm's fields name it: an address for git, or the short form for GitHub. */
function sourceOf(repository: unknown): string | undefined {
	const named =
		typeof repository === "object" && repository !== null && "url" in repository
			? repository.url
			: repository;
	if (typeof named !== "string") return undefined;
	const [, path] =
		/^(?:github:|(?:git\+)?(?:https|git|ssh):\/\/(?:git@)?github\.com\/|git@github\.com:)?([\w.-]+\/[\w.-]+?)(?:\.git)?$/.exec(
			named,
		) ?? [];
	return path === undefined ? undefined : `https://github.com/${path}`;
}
