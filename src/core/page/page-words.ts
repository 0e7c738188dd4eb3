/**
 * Words that pages put in brackets after the user's own name, as in "(You)": "you", "me" and "I" in the languages
 * of the pages, except those that are nicknames elsewhere (Ben, Jo, Ty, Sen, Lei).
 */
export const SELF_WORDS = [
	...["you", "me"],
	...["vous", "toi", "moi"],
	...["du", "ich", "sie"],
	...["tú", "usted", "yo", "vostè", "tu"],
	...["você", "eu"],
	...["io", "jij", "ik", "mij"],
	...["jag", "dig", "mig", "deg", "meg", "sinä", "minä"],
	...["vy", "já", "ön", "én"],
	...["вы", "ты", "я", "ви", "ти"],
	...["siz"],
	...["εσείς", "εσύ", "εγώ"],
	...["אתה", "את", "אני", "أنت", "أنا", "شما", "من"],
	...["आप", "मैं", "আপনি", "คุณ", "bạn", "tôi", "anda", "saya"],
	...["我", "你", "您", "自分", "あなた", "私", "나", "본인", "사용자"],
];

/** Other words that pages put in brackets after a name: roles, and what somebody is doing. */
export const ROLE_WORDS = [
	...["host", "co-?host", "guest", "unverified", "external", "organi[sz]er"],
	...["presenter", "presenting", "presentation", "moderator", "screen"],
	...["invité(?:e)?", "hôte", "organisateur", "organisatrice", "présentation"],
	...["gast", "extern", "organisator", "nicht verifiziert", "präsentation"],
	...["invitado", "invitada", "anfitrión", "anfitriona", "presentación"],
	...["sin verificar", "convidado", "convidada", "organizador", "apresentação"],
	...["ospite", "organizzatore", "non verificato", "presentazione"],
	...["gäst", "gjest", "gæst", "vieras", "gość", "gospodarz", "hostitel"],
	...["гость", "организатор", "гість", "misafir", "konuk", "düzenleyen"],
	...["επισκέπτης", "אורח", "ضيف", "مضيف", "अतिथि", "khách", "tamu"],
	...["主持人", "主持", "访客", "來賓", "来宾", "訪客", "未验证"],
	...["ゲスト", "主催者", "ホスト", "未確認", "게스트", "호스트", "주최자"],
];

/** Words that pages show in place of a name while they wait for it, or for the picture. */
export const WAITING_WORDS = [
	...["loading", "connecting", "no camera", "camera off", "video", "audio"],
];

/** Words that pages show in place of a name that they do not know. */
export const NAMELESS_WORDS = [
	...["guest", "unknown", "unknown user", "participant", "anonymous", "user"],
	...["invité", "utilisateur inconnu", "inconnu", "participant inconnu"],
	...["gast", "unbekannt", "unbekannter (?:benutzer|teilnehmer)", "teilnehmer"],
	...["invitado", "usuario desconocido", "desconocido", "participante"],
	...["convidado", "usuário desconhecido", "utilizador desconhecido"],
	...["ospite", "utente sconosciuto", "sconosciuto", "partecipante"],
	...["onbekend", "onbekende gebruiker", "deelnemer", "okänd användare"],
	...["gość", "nieznany użytkownik", "гость", "неизвестный пользователь"],
	...["misafir", "bilinmeyen kullanıcı", "ضيف", "مستخدم غير معروف"],
	...["ゲスト", "不明なユーザー", "参加者", "게스트", "알 수 없는 사용자"],
	...["访客", "未知用户", "參與者", "参与者", "訪客", "未知使用者"],
];

/** Labels of shared screens in the languages of the pages, around a name or alone. A name ("Anna Screen") must not match. */
export const SCREEN_SHARE_PATTERNS = [
	/['’]s (?:shared )?(?:screen|presentation|desktop)\b/,
	/\bis (?:presenting|sharing)|\((?:screen|presenting|presentation)\)|screen ?shar(?:e|ing)/,
	/partage (?:son|d['’])\s?écran|écran (?:partagé|de )|présentation de |\(présentation\)/,
	/bildschirm(?:freigabe|übertragung| von)|präsentiert gerade|präsentation von |\(präsentation\)/,
	/pantalla (?:de|compartida)|está presentando|presentación de |\(presentación\)/,
	/tela (?:de|compartilhada)|ecrã de|está apresentando|apresentação de |\(apresentação\)/,
	/schermo (?:di|condiviso)|presentazione di |\(presentazione\)/,
	/scherm van|gedeeld scherm|skärm(?:delning)|s skärm\b|s skjerm\b|s skærm\b|näytön jakaminen/,
	/ekran (?:użytkownika|udostępnion)|obrazovka uživatele|sdílená obrazovka/,
	/экран (?:пользователя|участника)|демонстраци[яю] экрана|екран користувача/,
	/ekran(?:ı paylaşıyor| paylaşımı)|adlı kişinin ekranı|οθόνη (?:του|της)/,
	/شاشة|מסך של|की स्क्रीन|màn hình của|layar (?:milik )?/,
	/(?:的|共享|分享)(?:屏幕|螢幕|畫面|画面)|屏幕共享|螢幕分享/,
	/の画面|画面(?:共有|を共有)|のプレゼンテーション|화면 공유|님의 화면|프레젠테이션/,
];

/** Texts of the button that stops sharing one's own screen, in the languages of the pages; the first pattern matches names of icons. */
export const STOP_SCREEN_SHARE_PATTERNS = [
	/cancel_presentation|stop_screen_share/,
	/\bstop (?:your |the )?(?:screen ?)?(?:shar(?:e|ing)|present(?:ing|ation)|stream(?:ing)?)\b/,
	/(?:arrêter|interrompre|cesser) (?:de |le |la |votre )?(?:partage|présent)/,
	/(?:freigabe|übertragung|präsentation|teilen|präsentieren) (?:beenden|stoppen|anhalten)|nicht mehr (?:teilen|präsentieren|freigeben)/,
	/(?:dejar de|detener|parar|finalizar) (?:de |la |el |tu |su )?(?:uso )?(?:compart|present)/,
	/(?:parar|interromper|encerrar) (?:de |o |a |sua )?(?:compartilh|partilh|apresenta)/,
	/(?:interrompi|termina|smetti di) (?:la |di )?(?:condivi|presenta)|(?:stop(?:pen)?|beëindig) (?:met )?(?:delen|presenter)/,
	/(?:sluta|stoppa|avsluta|stopp|stop) (?:dela|delning|deling|presentera|skærmdeling)/,
	/(?:zatrzymaj|zakończ) (?:udostępnianie|prezentac)|(?:ukončit|zastavit) (?:sdílení|prezentac)/,
	/(?:остановить|прекратить|завершить) (?:демонстрац|показ|презентац)|(?:припинити|зупинити) (?:показ|демонстрац|презентац)/,
	/(?:paylaşımı|sunumu|sunuyu) (?:durdur|bitir|sonlandır)/,
	/(?:إيقاف|إنهاء) (?:ال)?(?:مشاركة|تقديم|عرض)/,
	/(?:शेयर|साझा|प्रज़ेंट|प्रेज़ेंट|प्रस्तु)[^।]{0,24}(?:रोकें|बंद करें)/,
	/停止(?:屏幕|螢幕|画面|畫面)?(?:共享|分享|演示|展示|簡報)|(?:結束|结束)(?:共享|分享|演示|展示)/,
	/(?:共有|プレゼンテーション|発表)(?:を|の)?(?:停止|終了|中止)|(?:공유|발표|프레젠테이션) ?(?:중지|중단|종료)/,
];
