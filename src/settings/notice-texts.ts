import {
	type ReadingScope,
	readsExpression,
} from "../core/base/preferences.ts";

/** A notice for the people in a meeting; its language does not depend on the browser's. */
export interface ChatNotice {
	readonly language: string;
	readonly direction: "ltr" | "rtl";
	/** The language's own name for itself. */
	readonly name: string;
	readonly opening: string;
	readonly attention: string;
	readonly expression: string;
	readonly closing: string;
}

export function noticeText(notice: ChatNotice, reads: ReadingScope): string {
	const { opening, attention, expression, closing, language } = notice;
	const what = readsExpression(reads) ? expression : attention;
	return [opening, what, closing].join(language === "zh-CN" ? "" : " ");
}

export const CHAT_NOTICES: readonly ChatNotice[] = [
	{
		language: "en",
		direction: "ltr",
		name: "English",
		opening: "I use Roompulse in this meeting.",
		attention:
			"It estimates from your videos which way heads are turned, so that I see how the room follows.",
		expression:
			"It estimates from your videos which way heads are turned and what faces show, so that I see how the room follows.",
		closing:
			"All of it happens on my computer: nothing is sent, no picture is kept, and nobody is recognised. It is not used for grades, reviews or decisions about anybody. If you mind, tell me or switch your camera off, and you are not read.",
	},
	{
		language: "zh-CN",
		direction: "ltr",
		name: "中文（简体）",
		opening: "我在本次会议中使用 Roompulse。",
		attention: "它根据大家的视频估计头部朝向，让我了解大家是否跟得上。",
		expression:
			"它根据大家的视频估计头部朝向和面部表情，让我了解大家是否跟得上。",
		closing:
			"一切都在我的电脑上进行：不发送任何内容，不保存图像，也不识别任何人的身份。结果不会用于评分、考核或任何针对个人的决定。如果您不愿意，请告诉我或关闭摄像头，我就不会读取您的画面。",
	},
	{
		language: "es",
		direction: "ltr",
		name: "Español",
		opening: "En esta reunión uso Roompulse.",
		attention:
			"A partir de sus vídeos estima hacia dónde están orientadas las cabezas, para que yo vea cómo sigue el grupo.",
		expression:
			"A partir de sus vídeos estima hacia dónde están orientadas las cabezas y qué muestran las caras, para que yo vea cómo sigue el grupo.",
		closing:
			"Todo ocurre en mi ordenador: no se envía nada, no se guarda ninguna imagen y no se identifica a nadie. No se usa para calificar, evaluar ni tomar decisiones sobre nadie. Si no le parece bien, dígamelo o apague la cámara y no se leerá su imagen.",
	},
	{
		language: "fr",
		direction: "ltr",
		name: "Français",
		opening: "J’utilise Roompulse pendant cette réunion.",
		attention:
			"À partir de vos vidéos, il estime dans quelle direction les têtes sont tournées, pour que je voie comment le groupe suit.",
		expression:
			"À partir de vos vidéos, il estime dans quelle direction les têtes sont tournées et ce que montrent les visages, pour que je voie comment le groupe suit.",
		closing:
			"Tout se passe sur mon ordinateur : rien n’est envoyé, aucune image n’est conservée et personne n’est identifié. Cela ne sert ni à noter, ni à évaluer, ni à décider de quoi que ce soit sur une personne. Si cela vous gêne, dites-le-moi ou coupez votre caméra, et votre image ne sera pas lue.",
	},
	{
		language: "de",
		direction: "ltr",
		name: "Deutsch",
		opening: "Ich benutze in diesem Meeting Roompulse.",
		attention:
			"Es schätzt aus den Videos, wohin die Köpfe gewandt sind, damit ich sehe, wie der Raum folgt.",
		expression:
			"Es schätzt aus den Videos, wohin die Köpfe gewandt sind und was die Gesichter zeigen, damit ich sehe, wie der Raum folgt.",
		closing:
			"Alles geschieht auf meinem Computer: Nichts wird gesendet, kein Bild wird behalten, und niemand wird erkannt. Es dient nicht für Noten, Beurteilungen oder Entscheidungen über einzelne Menschen. Wer das nicht möchte, sagt es mir oder schaltet die Kamera aus und wird dann nicht gelesen.",
	},
	{
		language: "pt-BR",
		direction: "ltr",
		name: "Português (Brasil)",
		opening: "Uso o Roompulse nesta reunião.",
		attention:
			"A partir dos vídeos, ele estima para onde as cabeças estão voltadas, para que eu veja como a turma acompanha.",
		expression:
			"A partir dos vídeos, ele estima para onde as cabeças estão voltadas e o que os rostos mostram, para que eu veja como a turma acompanha.",
		closing:
			"Tudo acontece no meu computador: nada é enviado, nenhuma imagem é guardada e ninguém é identificado. Não serve para notas, avaliações nem decisões sobre ninguém. Se você não quiser, me avise ou desligue a câmera, e sua imagem não será lida.",
	},
	{
		language: "ar",
		direction: "rtl",
		name: "العربية",
		opening: "أستخدم Roompulse في هذا الاجتماع.",
		attention: "يقدّر من مقاطع الفيديو اتجاه الرؤوس، لأرى كيف تتابع المجموعة.",
		expression:
			"يقدّر من مقاطع الفيديو اتجاه الرؤوس وما يظهر على الوجوه، لأرى كيف تتابع المجموعة.",
		closing:
			"يجري كل ذلك على حاسوبي: لا يُرسَل شيء، ولا تُحفَظ أي صورة، ولا يجري التعرّف على هوية أحد. ولا يُستخدم للدرجات أو التقييم أو لاتخاذ قرارات بشأن أي شخص. إن كنتم لا ترغبون في ذلك فأخبروني أو أوقفوا الكاميرا، ولن تُقرأ صورتكم.",
	},
	{
		language: "hi",
		direction: "ltr",
		name: "हिन्दी",
		opening: "मैं इस मीटिंग में Roompulse का उपयोग कर रहा/रही हूँ।",
		attention:
			"यह आपके वीडियो से अनुमान लगाता है कि सिर किस ओर मुड़े हैं, ताकि मैं देख सकूँ कि समूह कैसे साथ चल रहा है।",
		expression:
			"यह आपके वीडियो से अनुमान लगाता है कि सिर किस ओर मुड़े हैं और चेहरों पर क्या दिखता है, ताकि मैं देख सकूँ कि समूह कैसे साथ चल रहा है।",
		closing:
			"सब कुछ मेरे कंप्यूटर पर होता है: कुछ भी भेजा नहीं जाता, कोई तस्वीर नहीं रखी जाती, और किसी की पहचान नहीं की जाती। इसका उपयोग अंक, मूल्यांकन या किसी के बारे में निर्णय के लिए नहीं होता। यदि आपको आपत्ति हो तो मुझे बताएँ या कैमरा बंद कर दें, फिर आपको नहीं पढ़ा जाएगा।",
	},
];
