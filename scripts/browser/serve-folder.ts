import { realpath } from "node:fs/promises";
import { createServer } from "node:http";
import { join, sep } from "node:path";
import sirv from "sirv";

/**
 * Serves a folder's files to this machine only.
 * @param options with `followsLinks`, links may lead out of the folder; `policy` is the Content-Security-Policy of every answer
 */
export async function serveFolder(
	folder: string,
	{
		followsLinks = false,
		policy,
	}: { followsLinks?: boolean; policy?: string } = {},
): Promise<{ origin: string; close: () => Promise<void> }> {
	const root = await realpath(folder);
	// With `dev`, sirv looks up files on each request and forbids caching.
	const serve = sirv(root, { dev: true });
	const server = createServer(async (request, response) => {
		const notFound = () => {
			response.writeHead(404).end("Not found");
		};
		if (policy) response.setHeader("Content-Security-Policy", policy);
		if (followsLinks || (await isInside(root, request.url ?? "/")))
			serve(request, response, notFound);
		else notFound();
	});
	await new Promise<void>((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve()),
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
 * Whether the address names a file or a folder inside `root` after links are
 * resolved. The check is needed because sirv follows links out of the folder.
 * @param root a path without links
 * @param url the request's path and query
 */
async function isInside(root: string, url: string): Promise<boolean> {
	try {
		const { pathname } = new URL(url, "http://127.0.0.1");
		const asked = join(root, decodeURIComponent(pathname));
		const index = join(asked, "index.html");
		const real = await realpath(index).catch(() => realpath(asked));
		return real.startsWith(root + sep);
	} catch {
		return false;
	}
}
