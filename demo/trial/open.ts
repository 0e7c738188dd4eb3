import { openPage } from "../../src/store/open-page.ts";
import { answerReader } from "./reader.ts";

answerReader();
await openPage(() => import("./trial-meeting.ts"));
