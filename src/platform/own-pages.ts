/** The page that opens after installation. */
export const WELCOME_PAGE = "src/welcome/index.html";
/** What follows its address where an update opens it. */
export const AFTER_UPDATE = "?updated";
/** The page that reads the audience before one camera. */
export const AUDIENCE_PAGE = "src/audience/index.html";
/** The trial meeting. */
export const TRIAL_PAGE = "demo/trial/index.html";
