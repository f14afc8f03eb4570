/** Unusual, and below those that systems lend to whoever makes a call: nothing else has them by accident. */
export const gamePort = 21739;
export const pseudoPort = 21740;
export const packsPort = 21746;
/** Servers that a test of offline.test.ts starts and stops itself. */
export const offlinePorts = {
  list: 21741,
  hall: 21742,
  update: 21743,
  tabs: 21744,
  half: 21745,
  packs: 21747,
  parts: 21748,
} as const;

/** The first of as many class servers as tests of the remote run at once. */
export const remotePort = 21760;
/** The same for tests of a student's phone. */
export const phonePort = 21800;
/** The same for tests of the wall. */
export const wallPort = 21780;

export const gameUrl = `http://127.0.0.1:${gamePort}/`;
/** The same game with every string twice as long. */
export const pseudoUrl = `http://127.0.0.1:${pseudoPort}/`;
/** The game with a second pack on its shelf. */
export const packsUrl = `http://127.0.0.1:${packsPort}/`;
