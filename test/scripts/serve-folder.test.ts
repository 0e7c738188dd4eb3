import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveFolder } from "../../scripts/browser/serve-folder.ts";

let folder: string;
let server: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "roompulse-serve-"));
	await mkdir(join(folder, "site"));
	await writeFile(join(folder, "secret.txt"), "secret");
	await writeFile(join(folder, "site", "index.html"), "<p>Hello");
	await symlink(join(folder, "secret.txt"), join(folder, "site", "link.txt"));
	await mkdir(join(folder, "site", "room"));
	await symlink(
		join(folder, "secret.txt"),
		join(folder, "site", "room", "index.html"),
	);
	server = await serveFolder(join(folder, "site"));
});

afterAll(async () => {
	await server.close();
	await rm(folder, { recursive: true });
});

/** Sends the path as it is, whereas fetch would normalise it. */
function statusOf(path: string): Promise<number | undefined> {
	const { port } = new URL(server.origin);
	return new Promise((resolve, reject) =>
		get({ host: "127.0.0.1", port, path }, (response) => {
			response.resume();
			resolve(response.statusCode);
		}).on("error", reject),
	);
}

describe("a served folder", () => {
	it("serves the index page on the loopback address", async () => {
		const response = await fetch(server.origin);
		expect(new URL(server.origin).hostname).toBe("127.0.0.1");
		expect(response.headers.get("content-type")).toContain("text/html");
		expect(await response.text()).toBe("<p>Hello");
	});

	it.each([
		"/../secret.txt",
		"/..%2fsecret.txt",
		"/%2e%2e/secret.txt",
		"/link.txt",
		"/room/",
		"/missing.txt",
		"/%",
		"//[",
	])("does not serve %s", async (path) => {
		expect(await statusOf(path)).toBe(404);
	});
});
