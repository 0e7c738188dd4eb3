import { EXPRESSION_NOTICES } from "./expression-notices.ts";
import type { NoticeTexts } from "./notice-texts.ts";

export const NOTICE_DE: NoticeTexts = {
	opening: "Ich benutze in diesem Meeting Roompulse.",
	reads:
		"Es schätzt aus Ihren Videos, wohin Köpfe und Augen gerichtet sind, ob Lider geschlossen sind und ob Lippen sich bewegen, damit ich sehe, ob Sie folgen können.",
	expressions: EXPRESSION_NOTICES.de,
	keeps: {
		nothing: "Nichts wird gespeichert.",
		room: "Mein Computer speichert grobe Zahlen zur Gruppe, ohne Namen, {for}.",
		people: "Mein Computer speichert Zahlen zu jeder Person, mit Namen, {for}.",
	},
	keptFor: {
		1: "einen Tag lang",
		7: "7 Tage lang",
		30: "30 Tage lang",
		90: "90 Tage lang",
		ever: "bis ich sie lösche",
	},
	local:
		"Alles geschieht auf meinem Computer: Nichts wird gesendet, kein Bild wird gespeichert, und niemand wird erkannt.",
	use: "Es wird nicht für Noten, Beurteilungen oder Entscheidungen über einzelne Menschen verwendet.",
	objection:
		"Wenn Sie nicht einverstanden sind, sagen oder schreiben Sie es mir, und ich lasse Sie sofort aus. Ist Ihre Kamera aus, wird kein Bild von Ihnen verwendet.",
	chatWord:
		"Roompulse sucht in diesem Chat nach einem einzigen Wort: Schreiben Sie nur {word}, und Sie werden von da an ausgelassen.",
};
