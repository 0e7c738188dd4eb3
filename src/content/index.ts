import { succeed } from "../core/base/result.ts";
import { nowMs } from "../platform/clock.ts";
import { contentLifetime } from "../platform/content-lifetime.ts";
import { answer } from "../platform/messenger.ts";
import { canvasPictures } from "./canvas-pictures.ts";
import { observePage } from "./observe-page.ts";
import { pageLabels } from "./page-labels.ts";
import { pageRoots } from "./page-roots.ts";
import { tileLink } from "./tile-link.ts";
import { tileLister } from "./tile-lister.ts";
import { touchedNodes } from "./touched-nodes.ts";
import { watchPage } from "./watch-page.ts";

// One copy per browser frame: it lists the people on the page and answers requests for their pictures.
const life = contentLifetime();
const { signal } = life;
const labels = pageLabels(signal);
const link = tileLink(life, labels.say);
const roots = pageRoots();
const touched = touchedNodes();
const listTiles = tileLister(roots, canvasPictures(signal), touched);
const observer = observePage(pageChanged, roots.add, touched, signal);

const watch = watchPage(async () => {
	const list = await listTiles(nowMs());
	link.list(list);
	labels.find(list);
	observer.follow(list.view);
	return list.nextInMs;
}, signal);

function pageChanged(): void {
	labels.pageChanged();
	watch.changed();
}

answer(
	"content",
	{
		"content/stop-requested": () => {
			life.abort();
			return succeed({});
		},
	},
	signal,
);
