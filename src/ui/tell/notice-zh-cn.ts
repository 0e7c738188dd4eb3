import { EXPRESSION_NOTICES } from "./expression-notices.ts";
import type { NoticeTexts } from "./notice-texts.ts";

export const NOTICE_ZH_CN: NoticeTexts = {
	opening: "我在本次会议中使用 Roompulse。",
	reads:
		"它根据大家的视频估计头部和眼睛的朝向、眼睑是否闭合、嘴唇是否在动，让我了解大家是否跟得上。",
	expressions: EXPRESSION_NOTICES["zh-CN"],
	keeps: {
		nothing: "不保存任何内容。",
		room: "我的电脑会保存全组的粗略数据，不含姓名，{for}。",
		people: "我的电脑会保存每个人的数据，包含姓名，{for}。",
	},
	keptFor: {
		1: "保存 1 天",
		7: "保存 7 天",
		30: "保存 30 天",
		90: "保存 90 天",
		ever: "直到我删除",
	},
	local:
		"一切都在我的电脑上进行：不发送任何内容，不保存图像，也不识别任何人的身份。",
	use: "结果不会用于评分、考核或任何针对个人的决定。",
	objection:
		"如果您不同意，请告诉我或写在这里，我会立即排除您。关闭摄像头时，不会获取您的任何画面。",
	chatWord:
		"Roompulse 会在此聊天中查找一个口令：只要单独写下 {word}，您从此就会被排除。",
};
