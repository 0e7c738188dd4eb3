import { EXPRESSION_NOTICES } from "./expression-notices.ts";
import type { NoticeTexts } from "./notice-texts.ts";

export const NOTICE_FR: NoticeTexts = {
	opening: "J’utilise Roompulse pendant cette réunion.",
	reads:
		"À partir de vos vidéos, il estime où se tournent les têtes et les yeux, si les paupières sont fermées et si les lèvres bougent, pour que je voie si vous arrivez à suivre.",
	expressions: EXPRESSION_NOTICES.fr,
	keeps: {
		nothing: "Rien n’est conservé.",
		room: "Mon ordinateur conserve des chiffres approximatifs du groupe, sans noms, {for}.",
		people:
			"Mon ordinateur conserve des chiffres de chaque personne, avec les noms, {for}.",
	},
	keptFor: {
		1: "pendant un jour",
		7: "pendant 7 jours",
		30: "pendant 30 jours",
		90: "pendant 90 jours",
		ever: "jusqu’à ce que je les supprime",
	},
	local:
		"Tout se passe sur mon ordinateur : rien n’est envoyé, aucune image n’est conservée et personne n’est identifié.",
	use: "Cela ne sert ni à noter, ni à évaluer, ni à décider de quoi que ce soit sur une personne.",
	objection:
		"Si vous vous y opposez, dites-le-moi ou écrivez-le ici : je vous mets aussitôt à l’écart. Caméra coupée, aucune image de vous n’est utilisée.",
	chatWord:
		"Roompulse lit ce chat à la recherche d’un seul mot : écrivez seulement {word}, et vous serez dès lors à l’écart.",
};
