import { cutText, listOf } from "./quantities.ts";
import * as v from "./schema.ts";

/** More, and longer, than the words of all labels. */
const MAX_MESSAGES = 40;
const MAX_MESSAGE_CHARS = 200;

const aText = cutText(MAX_MESSAGE_CHARS);

/** The words of labels in the language that the user chose, each with the name of its message; null for the browser's language. A content script can read neither the choice nor the package. */
export const languageChosenSchema = v.object({
	type: v.literal("language/chosen"),
	messages: v.nullable(listOf(v.tuple([aText, aText]), MAX_MESSAGES)),
});
