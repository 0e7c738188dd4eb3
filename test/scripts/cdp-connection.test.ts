import { PassThrough } from "node:stream";
import { beforeEach, describe, expect, it } from "vitest";
import { CdpConnection } from "../../scripts/browser/cdp-connection.ts";

let toBrowser: PassThrough;
let fromBrowser: PassThrough;
let cdp: CdpConnection;

beforeEach(() => {
	toBrowser = new PassThrough();
	fromBrowser = new PassThrough();
	cdp = new CdpConnection(toBrowser, fromBrowser);
});

function says(message: object) {
	fromBrowser.write(`${JSON.stringify(message)}\0`);
}

describe("the connection to the browser", () => {
	it("gives each command its own answer, regardless of their order", async () => {
		const first = cdp.send("One");
		const second = cdp.send("Two");
		says({ id: 2, result: "second" });
		says({ id: 1, result: "first" });
		expect(await Promise.all([first, second])).toEqual(["first", "second"]);
	});

	it("joins a message that arrives in pieces, even if a character is split", async () => {
		const answer = cdp.send("One");
		const bytes = Buffer.from(`{"id":1,"result":"Zoë"}\0`);
		const middle = bytes.indexOf(0xab);
		fromBrowser.write(bytes.subarray(0, middle));
		fromBrowser.write(bytes.subarray(middle));
		expect(await answer).toBe("Zoë");
	});

	it("rejects a command that the browser refuses, with the browser's message", async () => {
		const answer = cdp.send("Extensions.loadUnpacked");
		says({ id: 1, error: { message: "Manifest is not valid JSON." } });
		await expect(answer).rejects.toThrow("Manifest is not valid JSON.");
	});

	it("rejects the pending commands of a target that closes, and no others", async () => {
		const gone = cdp.send("Runtime.evaluate", {}, "popup");
		const other = cdp.send("Runtime.evaluate", {}, "page");
		says({
			method: "Target.detachedFromTarget",
			params: { sessionId: "popup" },
		});
		says({ id: 2, result: "still there" });
		await expect(gone).rejects.toThrow("has been closed");
		expect(await other).toBe("still there");
	});

	it("rejects a command to a target that has already closed with the same message", async () => {
		const answer = cdp.send("Runtime.evaluate", {}, "popup");
		says({
			id: 1,
			error: { code: -32001, message: "Session with given id not found." },
		});
		await expect(answer).rejects.toThrow("has been closed");
	});

	it("rejects all pending and later commands when the browser ends", async () => {
		const waiting = cdp.send("One");
		fromBrowser.destroy();
		await expect(waiting).rejects.toThrow("The browser has ended");
		await expect(cdp.send("Two")).rejects.toThrow("the browser has ended");
	});

	it("calls every listener with events until the listener is removed", () => {
		const heard: string[] = [];
		const end = cdp.listen((method) => heard.push(method));
		says({ method: "Target.targetCreated", params: {} });
		end();
		says({ method: "Target.targetDestroyed", params: {} });
		expect(heard).toEqual(["Target.targetCreated"]);
	});
});
