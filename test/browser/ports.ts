/** Unusual, so that nothing else is found listening there by accident. */
export const gamePort = 41739;
export const pseudoPort = 41740;

export const gameUrl = `http://127.0.0.1:${gamePort}/`;
/** The same game with every string twice as long. */
export const pseudoUrl = `http://127.0.0.1:${pseudoPort}/`;
