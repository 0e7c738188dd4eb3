// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { FirstRun } from "../../../src/ui/app/first-run.tsx";
import { doing, draw, find } from "../../support/render.ts";

describe("FirstRun", () => {
	test("preselects nothing, and does not go on without a choice", () => {
		const page = draw(<FirstRun failure={null} onChoose={vi.fn()} />);
		expect(page.querySelectorAll("input:checked")).toHaveLength(0);
		expect(find<HTMLButtonElement>(page, ".primary").disabled).toBe(true);
	});

	test("says what is read, that nothing leaves the computer, that people must be told, and what the law says", () => {
		const page = draw(<FirstRun failure={null} onChoose={vi.fn()} />);
		for (const words of [
			"What is read",
			"What is not read",
			"Nothing leaves this computer",
			"Tell people",
			"article 5(1)(f)",
			"except for medical or safety reasons",
			"does not remove it",
			"GDPR",
		])
			expect(page.textContent).toContain(words);
	});

	test("passes the user's choice on", async () => {
		const onChoose = vi.fn();
		const page = draw(<FirstRun failure={null} onChoose={onChoose} />);
		await doing(() => find(page, "input[value=attention]").click());
		await doing(() => find(page, ".primary").click());
		expect(onChoose).toHaveBeenCalledExactlyOnceWith("attention");
	});

	test("says that a choice could not be stored", () => {
		const page = draw(
			<FirstRun failure={{ code: "storage-full" }} onChoose={vi.fn()} />,
		);
		expect(find(page, "[role=alert]").textContent).toContain("storage is full");
	});
});
