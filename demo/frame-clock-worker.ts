import { FRAMES_PER_SECOND } from "./frame-rate.ts";

// Ends with the worker, which frame-clock.ts terminates.
setInterval(() => self.postMessage(null), 1000 / FRAMES_PER_SECOND);
