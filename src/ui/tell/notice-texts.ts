import type {
	RetentionDays,
	RetentionScope,
} from "../../core/session/keeping.ts";

/** The sentences of a notice in one language. */
export interface NoticeTexts {
	readonly opening: string;
	/** Says what Roompulse reads, whatever the user chose. */
	readonly reads: string;
	/** What is read besides, where the user has chosen expressions. */
	readonly expressions: string;
	/** What is kept; `{for}` stands for how long. */
	readonly keeps: Readonly<Record<RetentionScope, string>>;
	readonly keptFor: Readonly<
		Record<NonNullable<RetentionDays> | "ever", string>
	>;
	/** What never happens. */
	readonly local: string;
	readonly use: string;
	readonly objection: string;
	/** How to object by the chat word, where the user reads the chat for it; `{word}` stands for it. */
	readonly chatWord: string;
}
