/** What stands in no text for people: see docs/writing.md. */
export interface ForbiddenWords {
	/** Say of people what nobody measured. */
	readonly verdicts: readonly RegExp[];
	/** One of several causes, which a text may name only as possible. */
	readonly causes: readonly RegExp[];
	/** Have to be read twice. */
	readonly riddles: readonly RegExp[];
}

/** By locale, all with the same meanings. `\b` knows only Latin letters, so other scripts go without. */
export const FORBIDDEN_WORDS: Readonly<Record<string, ForbiddenWords>> = {
	en: {
		verdicts: [
			/\b(?:in)?attentive(?:ly)?\b|\binattention\b/i,
			/\battend(?:s|ed|ing)?\b/i,
			/\battention:? (?:high|medium|low|\$\d)/i,
			/\b(?:engaged|distracted|bored|asleep)\b/i,
		],
		causes: [/\b(?:taking|took) notes\b/i, /\bsecond screens?\b/i],
		riddles: [
			/\bneither for nor against\b/i,
			/\bof whom\b|\bthose who\b/i,
			/\bcannot be read: [$\d]/i,
			/\banew\b/i,
			/\bten seconds after ten seconds\b/i,
		],
	},
	de: {
		verdicts: [
			/\b(?:un)?aufmerksam(?:er|e|en)?\b/i,
			/\bAufmerksamkeit:? (?:hoch|mittel|niedrig|\$\d)/i,
			/\b(?:abgelenkt|gelangweilt|schläft)\b/i,
		],
		causes: [/\bschr(?:ieb|eibt) mit\b/i, /\bzweite[nrm]? Bildschirm/i],
		riddles: [/weder dafür noch dagegen/i, /\$\d nicht lesbar: \$\d/i],
	},
	es: {
		verdicts: [
			/\b(?:des)?atent[oa]s?\b|\batendi(?:ó|eron)\b/i,
			/\b(?:más|menos|tanta) atención\b/i,
			/\batención:? (?:alta|media|baja|\$\d)/i,
			/\b(?:distraíd|aburrid|dormid)[oa]s?\b/i,
		],
		causes: [/\btom(?:ó|a|ar|ando) notas\b/i, /\bsegunda pantalla\b/i],
		riddles: [/ni a favor ni en contra/i, /no legibles: \$\d/i],
	},
	fr: {
		verdicts: [
			/\b(?:in)?attenti(?:fs?|ves?)\b|\binattention\b/i,
			/\battention(?:\s:)?\s(?:haute|moyenne|basse|\$\d|pendant)/i,
			/\b(?:distrait|ennuyé|endormi)e?s?\b/i,
		],
		causes: [/\bpren(?:dre|ait|d) des notes\b/i, /\bsecond écran\b/i],
		riddles: [/ni pour ni contre/i, /non lisibles : \$\d/i],
	},
	pt_BR: {
		verdicts: [
			/\b(?:des)?atent[oa]s?\b/i,
			/\b(?:mais|menos|tanta) atenção\b|\batenção (?:na|em)\b/i,
			/\batenção:? (?:alta|média|baixa|\$\d)/i,
			/\b(?:distraíd|entediad|dormind)[oa]s?\b/i,
		],
		causes: [/\banot(?:ou|a|ar|ando)\b/i, /\bsegunda tela\b/i],
		riddles: [/nem a favor nem contra/i, /não legíveis: \$\d/i],
	},
	hi: {
		verdicts: [
			/ध्यान दिया|ध्यान दे रहे/,
			/ध्यान:? (?:अधिक|मध्यम|कम|\$\d)/,
			/ऊब|सो रहे/,
		],
		causes: [/नोट लिख/, /दूसरी स्क्रीन/],
		riddles: [/न पक्ष में/, /\$\d पढ़े नहीं जा सकते: \$\d/],
	},
	ar: {
		verdicts: [
			/انتبه|منتبه/,
			/انتباه (?:أكثر|أقل|كما|في)/,
			/الانتباه:? (?:مرتفع|متوسط|منخفض|\$\d)/,
			/شارد|نائم/,
		],
		causes: [/تدوين|يدوّن/, /شاشة ثانية/],
		riddles: [/ولا عليه/, /تتعذّر قراءة \$\d: أي/],
	},
	zh_CN: {
		verdicts: [
			/在关注|更关注|一样关注|走神|分心/,
			/注意力：?(?:高|中|低|\$\d)/,
		],
		causes: [/记笔记/, /第二块屏幕/],
		riddles: [/不加分也不减分/, /人无法读取：/],
	},
};
