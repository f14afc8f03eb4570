/** Unusual, so that nothing else is found listening there by accident. */
export const gamePort = 41739;
export const pseudoPort = 41740;
/** Servers that a test of offline.test.ts starts and stops itself. */
export const offlinePorts = { list: 41741, hall: 41742, update: 41743, tabs: 41744, half: 41745 } as const;

export const gameUrl = `http://127.0.0.1:${gamePort}/`;
/** The same game with every string twice as long. */
export const pseudoUrl = `http://127.0.0.1:${pseudoPort}/`;
