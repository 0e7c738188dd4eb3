export { addMaps } from "./add";
export { cropMap, transformPoints, transformToBox } from "./attention";
export { convolve } from "./convolve";
export { convolveEach } from "./depthwise";
export { multiplyEach, multiplyMatrices } from "./matrix";
export { averageGrey, samplePlanes } from "./picture";
export { interleave } from "./planes";
export { pool } from "./pool";
export { softmax } from "./softmax";
