/**
 * All that a report says of how a page calls its elements and attributes: a
 * page may put anybody's name where it likes, so a name is taken apart and its
 * words that are not here become "?". HTML's own, and those by which meeting
 * pages are built (research on meeting pages, 2026). None is a person's name.
 */
const WORDS: ReadonlySet<string> = new Set(
	[
		"a abbr alt app area aria article aside async audio auto autoplay avatar",
		"b bar base body box br button by camera canvas card cell child cid class",
		"client component container content controls core css current data dd",
		"describedby details dialog dir disabled display div dl dt element em",
		"expanded feed fig figure focus focusable footer for form frame full g",
		"gallery grid group h1 h2 h3 h4 h5 h6 header height hidden hr href html i",
		"icon id identity iframe image img index info inner input is item jscontroller",
		"jsname key kind label labelledby lang layer layout level li link list live",
		"lk loading local loop main media meeting menu meta mirror mirrored muted",
		"name nav no node ol outer overlay p page panel part participant path peer",
		"picture pin place player playsinline poster pre preload presenter presence",
		"primary publication region remote requested resolution role room root row",
		"s screen section select self session shape share shared sharing size slot",
		"small source speaker speaking span src srcobject stage state stream strong",
		"style sub subscribed svg tabindex table tag target tbody td test testid text",
		"th thead tid tile time title tr track translate type ul ui user value video",
		"view volume webcam wrapper width x y z",
	].flatMap((line) => line.split(" ")),
);

/** "data-ana-slot" is "data-?-slot". */
export function inStructureWords(name: string): string {
	return name
		.split("-")
		.map((word) => (WORDS.has(word) ? word : "?"))
		.join("-");
}
