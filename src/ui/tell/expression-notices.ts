import type { Language } from "../../core/base/languages.ts";

/** What a notice says where expressions are read; in a file of its own, which a build without expressions leaves out. */
export const EXPRESSION_NOTICES: Readonly<Record<Language, string>> = {
	en: "It also estimates what faces show, such as happy or surprised.",
	de: "Es schätzt auch, was Gesichter zeigen, etwa fröhlich oder überrascht.",
	es: "También estima qué muestran las caras, por ejemplo alegría o sorpresa.",
	fr: "Il estime aussi ce que montrent les visages, par exemple la joie ou la surprise.",
	"pt-BR":
		"Ele também estima o que os rostos mostram, como alegria ou surpresa.",
	"zh-CN": "它还估计面部呈现的内容，例如高兴或惊讶。",
	ar: "ويقدّر أيضًا ما يظهر على الوجوه، مثل السعادة أو الدهشة.",
	hi: "यह इसका भी अनुमान लगाता है कि चेहरों पर क्या दिखता है, जैसे खुशी या हैरानी।",
};
