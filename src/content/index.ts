import { failureOf } from "../core/base/pipeline-failure.ts";
import { succeed } from "../core/base/result.ts";
import { matchesPattern } from "../core/page/match-pattern.ts";
import { monotonicMs } from "../platform/clock.ts";
import {
	contentLifetime,
	unmarkPageFrame,
} from "../platform/content-lifetime.ts";
import { answer } from "../platform/messenger.ts";
import { canvasPictures } from "./capture/canvas-pictures.ts";
import { dirtyNodes } from "./dom/dirty-nodes.ts";
import { pageRoots } from "./dom/page-roots.ts";
import { pageLabels } from "./labels/page-labels.ts";
import { observePage } from "./observation/observe-page.ts";
import { passScheduler } from "./observation/pass-scheduler.ts";
import { chatObjections } from "./people/chat-objections.ts";
import { tileLister } from "./people/tile-lister.ts";
import { tileLink } from "./tile-link.ts";

// One copy runs in each page frame. It lists the people there and answers requests for their pictures.
const life = contentLifetime();
const { signal } = life;
const labels = pageLabels(signal);
const objections = chatObjections();
const link = tileLink(life, labels.setLabels, (word) => {
	objections.setWord(word);
	passes.changed();
});
const roots = pageRoots();
const dirty = dirtyNodes();
const listTiles = tileLister(roots, canvasPictures(signal), dirty, objections);
const observer = observePage(pageChanged, roots.add, dirty, signal);

const passes = passScheduler(
	async () => {
		const list = await listTiles(monotonicMs());
		link.list(list);
		labels.setTiles(list);
		observer.follow(list.view);
		return list.nextInMs;
	},
	passFailed,
	signal,
);

/** A page that makes a pass throw is a fault of ours, so it is also reported where the extension's errors are listed. */
function passFailed(error: unknown): void {
	console.error("Roompulse could not read this page.", error);
	link.failed(failureOf("page-search-failed", error));
}

function pageChanged(): void {
	labels.pageChanged();
	passes.changed();
}

answer(
	"content",
	{
		"content/stop-requested": () => {
			life.abort();
			return succeed({});
		},
		"content/permission-removed": ({ patterns }) => {
			const { origin } = globalThis;
			if (patterns.some((pattern) => matchesPattern(origin, pattern))) {
				life.abort();
				unmarkPageFrame();
			}
			return succeed({});
		},
	},
	signal,
);
