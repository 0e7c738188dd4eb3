/// <reference types="@crxjs/vite-plugin/client" />
import contentScript from "../content/index.ts?iife";
import { startBackground } from "./background.ts";

startBackground(contentScript);
