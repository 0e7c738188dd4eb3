import { resourceCounter } from "./document-resources.ts";

/** The sessions and tensors that are open where nets run: they hold memory which nobody else frees. */
export const runtimeResources = resourceCounter({ net: 0, tensor: 0 });
