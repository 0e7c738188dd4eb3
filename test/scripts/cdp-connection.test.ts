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
	it("gives each command its own answer, in whatever order they come", async () => {
		const first = cdp.send("One");
		const second = cdp.send("Two");
		says({ id: 2, result: "second" });
		says({ id: 1, result: "first" });
		expect(await Promise.all([first, second])).toEqual(["first", "second"]);
	});

	it("puts together a message that comes in pieces, characters cut in two included", async () => {
		const answer = cdp.send("One");
		const bytes = Buffer.from(`{"id":1,"result":"Zoë"}\0`);
		const middle = bytes.indexOf(0xab);
		fromBrowser.write(bytes.subarray(0, middle));
		fromBrowser.write(bytes.subarray(middle));
		expect(await answer).toBe("Zoë");
	});

	it("fails a command that the browser refuses, with its words", async () => {
		const answer = cdp.send("Extensions.loadUnpacked");
		says({ id: 1, error: { message: "Manifest is not valid JSON." } });
		await expect(answer).rejects.toThrow("Manifest is not valid JSON.");
	});

	it("fails what a target was asked before it went, and nothing else", async () => {
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

	it("fails a command to a target that has already gone in the same words", async () => {
		const answer = cdp.send("Runtime.evaluate", {}, "popup");
		says({
			id: 1,
			error: { code: -32001, message: "Session with given id not found." },
		});
		await expect(answer).rejects.toThrow("has been closed");
	});

	it("fails whatever waits when the browser ends, and all that comes after", async () => {
		const waiting = cdp.send("One");
		fromBrowser.destroy();
		await expect(waiting).rejects.toThrow("The browser has ended");
		await expect(cdp.send("Two")).rejects.toThrow("the browser has ended");
	});

	it("tells every listener of events until it ends", () => {
		const heard: string[] = [];
		const end = cdp.listen((method) => heard.push(method));
		says({ method: "Target.targetCreated", params: {} });
		end();
		says({ method: "Target.targetDestroyed", params: {} });
		expect(heard).toEqual(["Target.targetCreated"]);
	});
});
