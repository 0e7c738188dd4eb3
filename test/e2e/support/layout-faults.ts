/**
 * Finds words in the page that cannot be read, because they are beyond its edge,
 * cut off by the elements around them, on top of other words, or broken although
 * a line has room for them. It runs in the page, so it may not use anything
 * outside this function.
 */
export function layoutFaults(): readonly string[] {
	/** Glyphs and rounded edges may extend by fractions of a pixel. */
	const SLACK_PX = 1.5;
	/** Longer words, in shares of the line, may break; most words are longer in narrow pages. */
	const ROOMY = 0.5;
	const root = document.documentElement;
	const faults = new Set<string>();

	const named = (element: Element) =>
		`${element.localName}${[...element.classList].map((one) => `.${one}`).join("")}`;

	const beyondPx = root.scrollWidth - root.clientWidth;
	if (beyondPx > 0) {
		const isBeyond = (element: Element) => {
			const { left, right } = element.getBoundingClientRect();
			return left < -1 || right > root.clientWidth + 1;
		};
		const who = [...document.body.querySelectorAll("*")]
			.filter((one) => isBeyond(one) && ![...one.children].some(isBeyond))
			.map(named);
		faults.add(
			`${beyondPx} px beyond the edge: ${[...new Set(who)].slice(0, 5).join(", ")}`,
		);
	}

	const clips = (element: Element) => {
		const { overflowX, textOverflow, clipPath, webkitLineClamp } =
			getComputedStyle(element);
		return {
			hides: overflowX === "hidden" || overflowX === "clip",
			scrolls: overflowX === "auto" || overflowX === "scroll",
			onPurpose:
				textOverflow === "ellipsis" ||
				webkitLineClamp !== "none" ||
				clipPath !== "none",
		};
	};

	/** The left and right limits between which text is visible; null if it is hidden or shortened on purpose. */
	const seenBetween = (element: Element) => {
		let [left, right] = [0, root.clientWidth];
		for (let at: Element | null = element; at; at = at.parentElement) {
			const { hides, scrolls, onPurpose } = clips(at);
			if (onPurpose || scrolls) return null;
			if (!hides || at === root || at === document.body) continue;
			const box = at.getBoundingClientRect();
			left = Math.max(left, box.left);
			right = Math.min(right, box.right);
		}
		return { left, right };
	};

	const isAside = (element: Element) => {
		for (let at: Element | null = element; at; at = at.parentElement)
			if (["absolute", "sticky"].includes(getComputedStyle(at).position))
				return true;
		return false;
	};

	interface Line {
		readonly box: DOMRect;
		readonly node: Text;
		readonly element: Element;
	}
	const lines: Line[] = [];
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const range = document.createRange();
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const element = node.parentElement;
		if (!(node instanceof Text) || !element || !node.data.trim()) continue;
		if (["SCRIPT", "STYLE", "OPTION", "TITLE"].includes(element.tagName))
			continue;
		if (!element.checkVisibility()) continue;
		const seen = seenBetween(element);
		if (!seen) continue;
		const said = `${named(element)} "${node.data.trim().slice(0, 30)}"`;
		range.selectNodeContents(node);
		for (const box of range.getClientRects()) {
			if (box.width === 0) continue;
			lines.push({ box, node, element });
			if (box.left < seen.left - SLACK_PX || box.right > seen.right + SLACK_PX)
				faults.add(`${said} is cut off`);
		}
		for (const { 0: word, index } of node.data.matchAll(
			/[^\s\p{Dash_Punctuation}]+/gu,
		)) {
			if (!/^\p{P}*[\p{L}\p{M}]+\p{P}*$/u.test(word)) continue;
			if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word))
				continue;
			range.setStart(node, index);
			range.setEnd(node, index + word.length);
			const pieces = [...range.getClientRects()].filter(
				({ width }) => width > 0,
			);
			const tops = new Set(pieces.map(({ top }) => Math.round(top)));
			const widthPx = pieces.reduce((sum, { width }) => sum + width, 0);
			if (tops.size > 1 && widthPx < ROOMY * root.clientWidth)
				faults.add(`${said} breaks "${word}", ${Math.round(widthPx)} px`);
		}
	}
	for (const [at, one] of lines.entries())
		for (const other of lines.slice(at + 1)) {
			if (one.node === other.node) continue;
			const width =
				Math.min(one.box.right, other.box.right) -
				Math.max(one.box.left, other.box.left);
			const height =
				Math.min(one.box.bottom, other.box.bottom) -
				Math.max(one.box.top, other.box.top);
			if (width < 2 || height < 5) continue;
			if (isAside(one.element) || isAside(other.element)) continue;
			faults.add(
				`${named(one.element)} "${one.node.data.slice(0, 20)}" lies on ${named(other.element)} "${other.node.data.slice(0, 20)}"`,
			);
		}
	return [...faults];
}
