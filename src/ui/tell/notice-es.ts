import { EXPRESSION_NOTICES } from "./expression-notices.ts";
import type { NoticeTexts } from "./notice-texts.ts";

export const NOTICE_ES: NoticeTexts = {
	opening: "Estoy usando Roompulse en esta reunión.",
	reads:
		"A partir de sus vídeos estima hacia dónde apuntan las cabezas y los ojos, si los párpados están cerrados y si los labios se mueven, para que yo vea si el grupo puede seguir.",
	expressions: EXPRESSION_NOTICES.es,
	keeps: {
		nothing: "No se guarda nada.",
		room: "Mi equipo guarda cifras aproximadas del grupo, sin nombres, {for}.",
		people: "Mi equipo guarda cifras de cada persona, con nombres, {for}.",
	},
	keptFor: {
		1: "durante un día",
		7: "durante 7 días",
		30: "durante 30 días",
		90: "durante 90 días",
		ever: "hasta que yo las borre",
	},
	local:
		"Todo ocurre en mi equipo: no se envía nada, no se guarda ninguna imagen y no se identifica a nadie.",
	use: "No se usa para calificar, evaluar ni tomar decisiones sobre nadie.",
	objection:
		"Si se opone, dígamelo o escríbalo aquí y lo excluiré enseguida. Con la cámara apagada no se usa ninguna imagen suya.",
	chatWord:
		"Roompulse lee este chat en busca de una sola palabra: escriba solo {word} y se le excluirá desde entonces.",
};
