import { EXPRESSION_NOTICES } from "./expression-notices.ts";
import type { NoticeTexts } from "./notice-texts.ts";

export const NOTICE_PT_BR: NoticeTexts = {
	opening: "Estou usando o Roompulse nesta reunião.",
	reads:
		"A partir dos vídeos, ele estima para onde as cabeças e os olhos se voltam, se as pálpebras estão fechadas e se os lábios se mexem, para que eu veja se o grupo consegue acompanhar.",
	expressions: EXPRESSION_NOTICES["pt-BR"],
	keeps: {
		nothing: "Nada é guardado.",
		room: "Meu computador guarda números aproximados do grupo, sem nomes, {for}.",
		people: "Meu computador guarda números de cada pessoa, com nomes, {for}.",
	},
	keptFor: {
		1: "por um dia",
		7: "por 7 dias",
		30: "por 30 dias",
		90: "por 90 dias",
		ever: "até que eu os apague",
	},
	local:
		"Tudo acontece no meu computador: nada é enviado, nenhuma imagem é guardada e ninguém é identificado.",
	use: "Não serve para notas, avaliações nem decisões sobre ninguém.",
	objection:
		"Se você não concorda, me avise ou escreva aqui, e eu deixo você de fora na hora. Com a câmera desligada, nenhuma imagem sua é usada.",
	chatWord:
		"O Roompulse lê este chat em busca de uma só palavra: escreva apenas {word} e você fica de fora dali em diante.",
};
