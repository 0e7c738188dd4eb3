import { openPage } from "../store/open-page.ts";

await openPage(() => import("./index.tsx"));
