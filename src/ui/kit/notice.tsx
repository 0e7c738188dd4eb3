import type { ComponentChildren } from "preact";
import type { PipelineFailure } from "../../core/base/pipeline-failure.ts";
import { text } from "../../platform/i18n/text.ts";
import { FAILURE_TEXT } from "./failure-text.ts";

interface Props {
	readonly tone: "warning" | "problem";
	readonly title: string;
	readonly detail?: string | undefined;
	/** Screen readers do not announce a quiet notice: one that changes every second would never end. */
	readonly isQuiet?: boolean;
	readonly children: ComponentChildren;
}

const SHAPES = {
	warning: "M10 3 18 17H2Z",
	problem: "M6.5 2.5h7l4 4v7l-4 4h-7l-4-4v-7z",
};

export function Notice({
	tone,
	title,
	detail,
	isQuiet = false,
	children,
}: Props) {
	return (
		<section
			class={`notice notice-${tone}`}
			role={isQuiet ? undefined : tone === "problem" ? "alert" : "status"}
		>
			<svg class="notice-icon" viewBox="0 0 20 20" aria-hidden="true">
				<path d={SHAPES[tone]} stroke-linejoin="round" />
				<path d="M10 7.5v4.5M10 14.4v.1" stroke-linecap="round" />
			</svg>
			<div>
				<h2>{title}</h2>
				<p>{children}</p>
				{detail && (
					<details class="notice-detail">
						<summary>{text("technical_detail")}</summary>
						<p>{detail}</p>
					</details>
				)}
			</div>
		</section>
	);
}

/** Shows any failure as a sentence and a next step. */
export function FailureNotice({
	failure,
	tone = "problem",
}: {
	failure: PipelineFailure;
	tone?: Props["tone"];
}) {
	const { sentence, nextStep } = FAILURE_TEXT[failure.code];
	return (
		<Notice tone={tone} title={sentence} detail={failure.detail}>
			{nextStep}
		</Notice>
	);
}
