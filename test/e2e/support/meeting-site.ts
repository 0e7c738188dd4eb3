import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFolder } from "../../../scripts/browser/serve-folder.ts";
import { PROJECT_ROOT } from "../../../scripts/setup/project-root.mjs";
import { PORTRAITS } from "./portraits.ts";

export interface MeetingSite {
	readonly origin: string;
	close(): Promise<void>;
}

/**
 * Serves test/e2e/pages together with the portraits, so that a canvas there may draw and stream them.
 * @param policy the pages' Content-Security-Policy
 */
export async function serveMeetingSite(policy?: string): Promise<MeetingSite> {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-site-"));
	await cp(join(PROJECT_ROOT, "test/e2e/pages"), folder, { recursive: true });
	await mkdir(join(folder, "people"));
	for (const [name, file] of Object.entries(PORTRAITS))
		await cp(file, join(folder, "people", `${name}.jpg`));
	const server = await serveFolder(folder, { ...(policy && { policy }) });
	return {
		origin: server.origin,
		async close() {
			await server.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}
