/** Words by which pages label a shared screen: in ids, attributes and test hooks … */
const IN_ATTRIBUTES =
	/screen[-_ ]?(?:shar|video)|shared[-_ ]?screen|sharee(?![a-z])|^share$|screen_share|present(?:ation|ing)|\bdesktop\b|display[-_ ]?surface/i;

/** … and in the text that people read. A name alone ("Anna Screen") is not enough. */
const IN_TEXT =
	/['’]s (?:shared )?(?:screen|presentation|desktop)\b|\bis (?:presenting|sharing)|\((?:screen|presenting|presentation)\)|screen ?shar(?:e|ing)|partage (?:son|d['’])\s?écran|bildschirm(?:freigabe| von)|pantalla de |tela de |的屏幕|共享屏幕/i;

const MAX_CHARS = 300;

export function attributeSaysShare(value: string): boolean {
	return IN_ATTRIBUTES.test(value.slice(0, MAX_CHARS));
}

export function textSaysShare(value: string): boolean {
	return IN_TEXT.test(value.slice(0, MAX_CHARS));
}
