// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { FirstRun } from "../../../src/ui/app/first-run.tsx";
import { doing, draw, find } from "../../support/render.ts";

async function answer(page: HTMLElement, place: string, isInEea: "yes" | "no") {
	await doing(() => find(page, `input[value=${place}]`).click());
	await doing(() => find(page, `input[value=${isInEea}]`).click());
}

describe("FirstRun", () => {
	test("answers nothing for the user, does not go on without both answers, and says so", async () => {
		const page = draw(
			<FirstRun failure={null} askedAgainFor={null} onAgree={vi.fn()} />,
		);
		const goesOn = () => !find<HTMLButtonElement>(page, ".primary").disabled;
		expect(page.querySelectorAll("input:checked")).toHaveLength(0);
		expect(goesOn()).toBe(false);
		expect(page.textContent).toContain("Answer both questions");
		await doing(() => find(page, "input[value=work]").click());
		expect(goesOn()).toBe(false);
		await doing(() => find(page, "input[value=no]").click());
		expect(goesOn()).toBe(true);
		expect(page.textContent).not.toContain("Answer both questions");
	});

	test("says what is read, that nothing leaves the computer, that people must be told, and what the law says", () => {
		const page = draw(
			<FirstRun failure={null} askedAgainFor={null} onAgree={vi.fn()} />,
		);
		for (const words of [
			"What is read",
			"eyes are shut",
			"Nothing leaves this computer",
			"Tell people",
			"GDPR",
		])
			expect(page.textContent).toContain(words);
	});

	test("leaves expressions off until they are chosen, with the law beside the choice", async () => {
		const onAgree = vi.fn();
		const page = draw(
			<FirstRun failure={null} askedAgainFor={null} onAgree={onAgree} />,
		);
		await answer(page, "school", "no");
		expect(find<HTMLInputElement>(page, "input[value=attention]").checked).toBe(
			true,
		);
		expect(page.textContent).toContain("article 5(1)(f)");
		await doing(() => find(page, ".primary").click());
		const context = { place: "school", isInEea: false };
		expect(onAgree).toHaveBeenLastCalledWith({ context, reads: "attention" });
		const reads = "attention-and-expression";
		await doing(() => find(page, `input[value=${reads}]`).click());
		await doing(() => find(page, ".primary").click());
		expect(onAgree).toHaveBeenLastCalledWith({ context, reads });
	});

	test("says why it is there again, and only then", () => {
		const said = (askedAgainFor: "context" | "policy" | null) =>
			draw(
				<FirstRun
					failure={null}
					askedAgainFor={askedAgainFor}
					onAgree={vi.fn()}
				/>,
			).textContent;
		expect(said("context")).toContain("now asks where you use it");
		expect(said("policy")).toContain("policy has changed");
		expect(said(null)).not.toMatch(/New:|has changed/);
	});

	test("says that a choice could not be stored", () => {
		const page = draw(
			<FirstRun
				failure={{ code: "storage-full" }}
				askedAgainFor={null}
				onAgree={vi.fn()}
			/>,
		);
		expect(find(page, "[role=alert]").textContent).toContain("storage is full");
	});
});
