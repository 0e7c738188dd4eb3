/**
 * The most bytes of pictures in one message that Chromium sends as it is. For
 * more than 64 KB it makes new shared memory, which both ends touch page by page
 * for the first time: a message of 57 KB held the page for 0.5 ms, one of 82 KB
 * for 1.6 (two cores of a virtual AMD EPYC, one message every 18 ms).
 */
export const LIGHT_MESSAGE_BYTES = 61_000;
