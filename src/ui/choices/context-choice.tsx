import type { ComponentChildren } from "preact";
import {
	PLACES,
	type Place,
	type UsageContext,
} from "../../core/base/lawful-use.ts";
import { text } from "../../platform/i18n/text.ts";

/** What the user has answered so far; null for a question that is still open. */
export interface ContextAnswers {
	readonly place: Place | null;
	readonly isInEea: boolean | null;
}

export const NO_ANSWERS: ContextAnswers = { place: null, isInEea: null };

/** Null until both questions are answered. */
export function contextOf({
	place,
	isInEea,
}: ContextAnswers): UsageContext | null {
	return place === null || isInEea === null ? null : { place, isInEea };
}

interface Props {
	readonly answers: ContextAnswers;
	readonly onAnswer: (answers: ContextAnswers) => void;
}

const PLACE_WORDS: Record<Place, string> = {
	school: text("context_school"),
	work: text("context_work"),
	other: text("context_elsewhere"),
};

/** Asks where Roompulse is used: the law sets other limits at school and at work than elsewhere. */
export function ContextChoice({ answers, onAnswer }: Props) {
	const { place, isInEea } = answers;
	return (
		<div class="context-choice">
			<Question title={text("context_title")}>
				{PLACES.map((one) => (
					<Answer
						key={one}
						name="place"
						value={one}
						isChosen={place === one}
						onChoose={() => onAnswer({ ...answers, place: one })}
					>
						{PLACE_WORDS[one]}
					</Answer>
				))}
			</Question>
			<Question title={text("eea_title")} hint={text("eea_text")}>
				{[true, false].map((one) => (
					<Answer
						key={String(one)}
						name="isInEea"
						value={one ? "yes" : "no"}
						isChosen={isInEea === one}
						onChoose={() => onAnswer({ ...answers, isInEea: one })}
					>
						{text(one ? "answer_yes" : "answer_no")}
					</Answer>
				))}
			</Question>
		</div>
	);
}

interface QuestionProps {
	readonly title: string;
	readonly hint?: string;
	readonly children: ComponentChildren;
}

function Question({ title, hint, children }: QuestionProps) {
	return (
		<fieldset class="question">
			<legend>{title}</legend>
			<div class="answers">{children}</div>
			{hint && <p class="hint">{hint}</p>}
		</fieldset>
	);
}

interface AnswerProps {
	readonly name: string;
	readonly value: string;
	readonly isChosen: boolean;
	readonly onChoose: () => void;
	readonly children: ComponentChildren;
}

function Answer({ name, value, isChosen, onChoose, children }: AnswerProps) {
	return (
		<label class="answer">
			<input
				type="radio"
				name={name}
				value={value}
				checked={isChosen}
				onChange={onChoose}
			/>
			<span>{children}</span>
		</label>
	);
}
