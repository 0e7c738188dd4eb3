import { describe, expect, test } from "vitest";
import {
	attributeSaysScreenShare,
	saysOwnScreenShare,
	textSaysScreenShare,
} from "../../../src/content/naming/screen-share-words.ts";

describe("a screen share", () => {
	test.each([
		"ScreenSharing",
		"screen_share",
		"screenVideo",
		"screen-share-video",
		"shared screen",
		"sharee-container",
		"share",
		"presentation",
		"display-surface",
	])("is recognised by the attribute %s", (value) => {
		expect(attributeSaysScreenShare(value)).toBe(true);
	});

	test.each([
		"Priya Raman’s screen",
		"Priya Raman's presentation",
		"Priya is presenting",
		"Priya Raman (Presentation)",
		"Screen sharing",
		"Bildschirm von Priya",
		"Pantalla de Priya",
		"Partage d’écran",
		"小龙的屏幕",
	])("is recognised by the text %s", (text) => {
		expect(textSaysScreenShare(text)).toBe(true);
	});
});

describe("not a screen share", () => {
	test.each([
		"Anna Screen",
		"Desmond Presley",
		"Shareefa Shareef",
		"Priya Raman",
	])("is the person %s, in text or in an attribute", (name) => {
		expect(textSaysScreenShare(name)).toBe(false);
		expect(attributeSaysScreenShare(name)).toBe(false);
	});

	test.each(["camera", "shared-card", "remote-video", ""])(
		"is the attribute %s",
		(value) => {
			expect(attributeSaysScreenShare(value)).toBe(false);
		},
	);

	test("are words beyond the first 300 characters", () => {
		const late = `${"x".repeat(300)} screen share`;
		expect(attributeSaysScreenShare(late)).toBe(false);
		expect(textSaysScreenShare(late)).toBe(false);
	});
});

describe("a screen share's label in other languages", () => {
	test.each([
		"Écran de Priya",
		"Priya präsentiert gerade",
		"Presentación de Priya",
		"Schermo di Priya",
		"Scherm van Priya",
		"Экран пользователя Priya",
		"Priya さんの画面",
		"Priya님의 화면",
		"شاشة بريا",
	])("%s is recognised", (text) => {
		expect(textSaysScreenShare(text)).toBe(true);
	});
});

describe("the button that ends the user's own sharing", () => {
	test.each([
		"cancel_presentationStop presenting",
		"Stop sharing",
		"Stop Share",
		"Stop sharing your screen",
		"Stop screensharing",
		"Stop presenting",
		"Arrêter le partage",
		"Arrêter de présenter",
		"Bildschirmfreigabe beenden",
		"Teilen beenden",
		"Dejar de compartir",
		"Detener la presentación",
		"Parar de compartilhar",
		"Interromper apresentação",
		"إيقاف المشاركة",
		"शेयर करना बंद करें",
		"प्रज़ेंट करना रोकें",
		"停止共享",
		"停止屏幕共享",
		"画面の共有を停止",
		"공유 중지",
		"Остановить демонстрацию",
	])("is recognised by %s", (label) => {
		expect(saysOwnScreenShare(label)).toBe(true);
	});

	test.each([
		"Share screen",
		"Present now",
		"Priya is presenting",
		"Stop video",
		"Stop camera",
		"Bildschirm teilen",
		"Partager l’écran",
		"共享屏幕",
		"Stopford Sharma",
		"Leave",
	])("is not recognised by %s", (label) => {
		expect(saysOwnScreenShare(label)).toBe(false);
	});
});
