import { FRAMES_PER_SECOND } from "./frame-rate.ts";

// The timer ends with the worker, which frame-clock.ts terminates.
setInterval(() => self.postMessage(null), 1000 / FRAMES_PER_SECOND);
