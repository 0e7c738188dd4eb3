import type { Language } from "../../core/base/languages.ts";
import {
	type ReadingScope,
	readsExpression,
} from "../../core/base/preferences.ts";
import type {
	RetentionChoice,
	RetentionScope,
} from "../../core/session/keeping.ts";
import { NOTICE_AR } from "./notice-ar.ts";
import { NOTICE_DE } from "./notice-de.ts";
import { NOTICE_EN } from "./notice-en.ts";
import { NOTICE_ES } from "./notice-es.ts";
import { NOTICE_FR } from "./notice-fr.ts";
import { NOTICE_HI } from "./notice-hi.ts";
import { NOTICE_PT_BR } from "./notice-pt-br.ts";
import type { NoticeTexts } from "./notice-texts.ts";
import { NOTICE_ZH_CN } from "./notice-zh-cn.ts";

/** What is done now, and so what people in the meeting are told. */
export interface ToldFacts {
	readonly reads: ReadingScope;
	readonly keeping: Pick<RetentionChoice, "keeps" | "retentionDays">;
	readonly chatWord: string | null;
}

const NOTICES: Readonly<Record<Language, NoticeTexts>> = {
	en: NOTICE_EN,
	"zh-CN": NOTICE_ZH_CN,
	es: NOTICE_ES,
	fr: NOTICE_FR,
	de: NOTICE_DE,
	"pt-BR": NOTICE_PT_BR,
	ar: NOTICE_AR,
	hi: NOTICE_HI,
};

/** The notice for the people in a meeting, for its chat. Its language does not depend on the browser's. */
export function noticeText(language: Language, facts: ToldFacts): string {
	const notice = NOTICES[language];
	const { opening, reads, expressions, local, use, objection } = notice;
	const sentences = [
		opening,
		reads,
		...(readsExpression(facts.reads) ? [expressions] : []),
		keptText(notice, facts.keeping),
		local,
		use,
		objection,
		...(facts.chatWord === null
			? []
			: [notice.chatWord.replace("{word}", () => facts.chatWord ?? "")]),
	];
	// Chinese puts no space between sentences.
	return sentences.join(language === "zh-CN" ? "" : " ");
}

/** The same notice in several languages, one below the other. */
export function noticesText(
	languages: readonly Language[],
	facts: ToldFacts,
): string {
	return languages.map((language) => noticeText(language, facts)).join("\n\n");
}

function keptText(
	{ keeps, keptFor }: NoticeTexts,
	keeping: ToldFacts["keeping"],
): string {
	const scope: RetentionScope = keeping.keeps;
	return keeps[scope].replace(
		"{for}",
		keptFor[keeping.retentionDays ?? "ever"],
	);
}
