import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "../../../scripts/browser/until.ts";
import { installDebianPackages } from "../../../scripts/setup/install-debian-packages.ts";

const BINARY = "/usr/bin/janus";
export const JANUS_DEMOS_FOLDER = "/usr/share/janus/demos";

/** Whether Debian's Janus is installed, or could be installed now. */
export function hasJanus(): boolean {
	if (isThere()) return true;
	installDebianPackages(["janus", "janus-demos"], "Janus is missing");
	return isThere();
}

function isThere(): boolean {
	return existsSync(BINARY) && existsSync(JANUS_DEMOS_FOLDER);
}

export interface JanusServer {
	readonly port: number;
	stop(): Promise<void>;
}

/** Starts Janus for this machine only, with a configuration of its own and one video room, 1234. */
export async function startJanus(): Promise<JanusServer> {
	const folder = await mkdtemp(join(tmpdir(), "roompulse-janus-"));
	const port = await freePort();
	for (const [name, text] of Object.entries(configuration(folder, port)))
		await writeFile(join(folder, name), text);
	const janus = spawn(
		BINARY,
		[`--configs-folder=${folder}`, "--interface=127.0.0.1", "--log-stdout"],
		{ stdio: ["ignore", "pipe", "pipe"] },
	);
	const said = recordOutput(janus);
	const stop = async () => {
		if (janus.exitCode === null && janus.signalCode === null) {
			const ended = new Promise((resolve) => janus.once("close", resolve));
			janus.kill("SIGKILL");
			await ended;
		}
		await rm(folder, { recursive: true, force: true });
	};
	try {
		await until("Janus", async () => {
			if (janus.exitCode !== null) throw new Error("Janus ended at once.");
			return answers(`http://127.0.0.1:${port}/janus/info`);
		});
	} catch (error) {
		await stop();
		throw new Error(`${error}\n${said().slice(-2000)}`);
	}
	return { port, stop };
}

async function answers(url: string): Promise<boolean> {
	try {
		return (await fetch(url)).ok;
	} catch {
		return false;
	}
}

function recordOutput(child: ChildProcess): () => string {
	const chunks: string[] = [];
	for (const stream of [child.stdout, child.stderr])
		stream?.on("data", (chunk) => chunks.push(String(chunk)));
	return () => chunks.join("");
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise((resolve) =>
		server.listen(0, "127.0.0.1", () => resolve(undefined)),
	);
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === "string")
		throw new Error("No port is free.");
	return address.port;
}

function configuration(folder: string, port: number): Record<string, string> {
	return {
		"janus.jcfg": `
general: { configs_folder = "${folder}"; debug_level = 3; admin_secret = "unused" }
plugins: { disable = "libjanus_audiobridge.so,libjanus_duktape.so,libjanus_lua.so,libjanus_sip.so,libjanus_nosip.so,libjanus_streaming.so,libjanus_recordplay.so,libjanus_voicemail.so,libjanus_textroom.so,libjanus_echotest.so,libjanus_videocall.so" }
transports: { disable = "libjanus_websockets.so,libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_pfunix.so,libjanus_rabbitmq.so" }
`,
		"janus.transport.http.jcfg": `
general: { json = "compact"; base_path = "/janus"; http = true; port = ${port}; ip = "127.0.0.1"; https = false }
admin: { admin_http = false; admin_https = false }
`,
		"janus.plugin.videoroom.jcfg": `
room-1234: { description = "Test room"; publishers = 6; bitrate = 512000; fir_freq = 10; record = false }
`,
	};
}
