import { succeed } from "../core/result.ts";
import { nowMs } from "../platform/clock.ts";
import { contentLifetime } from "../platform/content-lifetime.ts";
import { answer } from "../platform/messenger.ts";
import { tileLink } from "./tile-link.ts";
import { tileLister } from "./tile-lister.ts";
import { watchPage } from "./watch-page.ts";

// One copy per browser frame: it lists the people on the page and answers requests for their pictures.
const life = contentLifetime();
const link = tileLink(life);
const listTiles = tileLister();

watchPage(async () => link.list(await listTiles(nowMs())), life.signal);

answer(
	"content",
	{
		"content/stop-requested": () => {
			life.abort();
			return succeed({});
		},
	},
	life.signal,
);
