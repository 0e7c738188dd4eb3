import { resourceCounter } from "./document-resources.ts";

/** Counts the open nets and tensors of this thread: their memory is freed only when they are closed. */
export const runtimeResources = resourceCounter({ net: 0, tensor: 0 });
