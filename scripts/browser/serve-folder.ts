import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
	".css": "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".jpeg": "image/jpeg",
	".jpg": "image/jpeg",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json",
	".mjs": "text/javascript; charset=utf-8",
	".png": "image/png",
	".svg": "image/svg+xml",
	".wasm": "application/wasm",
	".webp": "image/webp",
};

/**
 * Serves a folder's files to this machine only.
 * @param options followsLinks: to wherever links inside the folder lead
 */
export async function serveFolder(
	folder: string,
	{ followsLinks = false }: { followsLinks?: boolean } = {},
): Promise<{ origin: string; close: () => Promise<void> }> {
	const root = await realpath(folder);
	const server = createServer(async (request, response) => {
		const file = await fileFor(root, request.url ?? "/", followsLinks);
		if (!file) {
			response.writeHead(404).end("Not found");
			return;
		}
		response.writeHead(200, {
			"content-type":
				CONTENT_TYPES[extname(file).toLowerCase()] ??
				"application/octet-stream",
			"cache-control": "no-store",
		});
		createReadStream(file)
			.on("error", () => response.destroy())
			.pipe(response);
	});
	await new Promise((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve(undefined)),
	);
	const address = server.address();
	if (address === null || typeof address === "string")
		throw new Error("The server has no port.");
	return {
		origin: `http://127.0.0.1:${address.port}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/**
 * The file that a request names, null where it names none inside `root`.
 * @param root a real path
 * @param url path and query
 */
async function fileFor(
	root: string,
	url: string,
	followsLinks: boolean,
): Promise<string | null> {
	try {
		const { pathname } = new URL(url, "http://127.0.0.1");
		const asked = join(root, decodeURIComponent(pathname));
		const info = await stat(asked);
		const file = info.isDirectory() ? join(asked, "index.html") : asked;
		const real = await realpath(file);
		return (followsLinks ? file : real).startsWith(root + sep) ? real : null;
	} catch {
		return null;
	}
}
