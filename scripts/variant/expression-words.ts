/** The names of the texts that speak of expressions, or of the choice to read them. */
const TEXT_NAMES =
	/^(?:expression_|reads_|tone|why_no_expression_|failure_expression_)|^(?:law|what_is_read|how_to_read_faces|report_faces|file_asks_expressions)$/;

/** A sentence of the privacy policy that does. */
const SENTENCE = /express|emotion|face shows|faces showed/i;

/** Takes what speaks of expressions out of the files that are packaged as they are. */
export const withoutExpressionWords = {
	/** A locale's messages, as JSON. */
	fromTexts(json: string): string {
		const kept = Object.entries(JSON.parse(json)).filter(
			([name]) => !TEXT_NAMES.test(name),
		);
		return JSON.stringify(Object.fromEntries(kept), null, "\t");
	},
	/** A page of paragraphs and lists: sentences go, and of the list of stored fields single fields. */
	fromPage(html: string): string {
		return html.replaceAll(
			/(\t*)<(p|li)>(.*?)<\/\2>\n/g,
			(_all, tabs: string, tag: string, words: string) => {
				const kept = words
					.split(/(?<=[.;]) /)
					.filter((part) => !SENTENCE.test(part))
					.join(" ")
					.replace(/;$/, ".");
				return kept === "" ? "" : `${tabs}<${tag}>${kept}</${tag}>\n`;
			},
		);
	},
};
