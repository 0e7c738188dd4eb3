import { EXPRESSION_NOTICES } from "./expression-notices.ts";
import type { NoticeTexts } from "./notice-texts.ts";

export const NOTICE_EN: NoticeTexts = {
	opening: "I'm using Roompulse in this meeting.",
	reads:
		"From your videos it estimates which way heads and eyes point, whether eyelids are shut and whether lips move, so that I can see whether people can follow.",
	expressions: EXPRESSION_NOTICES.en,
	keeps: {
		nothing: "Nothing is kept.",
		room: "My computer keeps rough figures of the group, without names, {for}.",
		people: "My computer keeps figures of each person, with names, {for}.",
	},
	keptFor: {
		1: "for one day",
		7: "for 7 days",
		30: "for 30 days",
		90: "for 90 days",
		ever: "until I delete them",
	},
	local:
		"Everything happens on my computer: nothing is sent, no picture is kept, and nobody is recognised.",
	use: "It isn't used for grades, reviews or decisions about anybody.",
	objection:
		"If you object, tell me or write it here, and I'll leave you out at once. With your camera off, no picture of you is taken.",
	chatWord:
		"Roompulse reads this chat for one word: write just {word}, and it leaves you out from then on.",
};
