// @vitest-environment happy-dom
import { describe, expect, test } from "vitest";
import { nameReader } from "../../../src/content/naming/name-reader.ts";
import { element, showPage, tileHtml } from "../../support/meeting-page.ts";

const PICTURE = `<video data-box="0 0 400 225"></video>`;
const aText = (text: string, top: number, id = "") =>
	`<span id="${id}" data-box="10 ${top} 100 20">${text}</span>`;

function tile() {
	const one = element(".tile");
	return { element: one, pageKey: null, surroundings: [] };
}

function showTile(inside: string): void {
	showPage(tileHtml(inside));
}

describe("a name", () => {
	test("stays while its text does, even if another appears below it", () => {
		showTile(aText("Ana Lima", 150));
		const read = nameReader();
		expect(read(tile(), element("video"))).toBe("Ana Lima");
		element(".tile").insertAdjacentHTML("beforeend", aText("Applause", 200));
		expect(read(tile(), element("video"))).toBe("Ana Lima");
		expect(nameReader()(tile(), element("video"))).toBe("Applause");
	});

	test("changes as soon as its text does: pages reuse their tiles", () => {
		showTile(aText("Ana Lima", 200, "a"));
		const read = nameReader();
		read(tile(), element("video"));
		element("#a").textContent = "Bo Karim";
		expect(read(tile(), element("video"))).toBe("Bo Karim");
	});

	test("is replaced by one that the page itself calls a name", () => {
		showTile(aText("Ana Lima", 200));
		const read = nameReader();
		read(tile(), element("video"));
		element(".tile").insertAdjacentHTML(
			"beforeend",
			`<span class="name">Bo Karim</span>`,
		);
		expect(read(tile(), element("video"))).toBe("Bo Karim");
	});

	test("is known in a tile that the page hides and does not lay out", () => {
		showTile(aText("Ana Lima", 200, "a"));
		const read = nameReader();
		read(tile(), element("video"));
		for (const one of [element(".tile"), element("video"), element("#a")])
			one.removeAttribute("data-box");
		expect(read(tile(), element("video"))).toBe("Ana Lima");
		expect(nameReader()(tile(), element("video"))).toBeNull();
	});

	test("is known in a tile whose video goes, even if it is in its card's header", () => {
		showPage(`<div class="card"><h5>Ana Lima</h5>
			<div class="tile" data-box="0 0 400 225">${aText("Paused for now", 100)}</div></div>`);
		const card = { ...tile(), surroundings: [element(".card")] };
		element(".card").setAttribute("data-box", "0 0 400 270");
		element(".tile").insertAdjacentHTML("afterbegin", PICTURE);
		const message = element(".tile span");
		message.remove();
		const read = nameReader();
		expect(read(card, element("video"))).toBe("Ana Lima");
		element("video").remove();
		element(".tile").append(message);
		expect(read(card, null)).toBe("Ana Lima");
	});
});

describe("a name that reads like a status", () => {
	const label = (text: string) =>
		`<div class="label"><span data-box="10 200 100 20">${text}</span></div>`;

	test("is known by its place, once the page has shown a name there", () => {
		showPage(
			tileHtml(PICTURE + label("Ana Lima")) +
				tileHtml(`${PICTURE}<b>Camera off</b>`) +
				tileHtml(PICTURE + label("Camera off")),
		);
		const [ana, status, named] = [...document.querySelectorAll(".tile")];
		const read = nameReader();
		const nameIn = (one: Element | undefined) =>
			one && read({ element: one, pageKey: null, surroundings: [] }, null);
		expect(nameIn(named)).toBeNull();
		expect(nameIn(ana)).toBe("Ana Lima");
		expect(nameIn(named)).toBe("Camera off");
		expect(nameIn(status)).toBeNull();
	});
});
