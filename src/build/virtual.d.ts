declare module 'virtual:interview/*' {
  import type { Interview } from '../core/interview/types.ts';
  export const interview: Interview;
}
declare module 'virtual:evidence/*' {
  import type { Evidence } from '../core/interview/types.ts';
  export const evidence: Evidence;
}
declare module 'virtual:questions/*' {
  import type { Questions } from '../core/interview/question-types.ts';
  import type { Evidence } from '../core/interview/types.ts';
  export const questions: Questions;
  export const quotations: Evidence;
}
declare module 'virtual:label/*' {
  import type { PackLabel } from '../core/interview/pack-content.ts';
  export const label: PackLabel;
}
declare module 'virtual:former/*' {
  import type { ListedPack } from '../core/interview/pack-content.ts';
  /** Without what has the identity that the pack still has. */
  export const former: readonly ListedPack[];
}
declare module 'virtual:titles/*' {
  import type { PackTitles } from '../core/interview/pack-content.ts';
  export const titles: PackTitles;
}
declare module 'virtual:beam-words/*' {
  import type { BeamId } from '../core/interview/types.ts';
  import type { FirstWords } from '../core/interview/word-types.ts';
  export const beams: Readonly<Record<BeamId, () => Promise<{ readonly default: FirstWords }>>>;
}
declare module '*.json?first' {
  import type { FirstWords } from '../core/interview/word-types.ts';

  const words: FirstWords;
  export default words;
}
declare module '*.json?further' {
  import type { FurtherWords } from '../core/interview/word-types.ts';

  const words: FurtherWords;
  export default words;
}
declare module '*.json?later' {
  import type { LaterWords } from '../core/interview/word-types.ts';

  const words: LaterWords;
  export default words;
}

declare module '*.json?early' {
  import type { Strings } from '../text/first-translate.ts';

  const strings: Strings;
  export default strings;
}
declare module '*.json?pages' {
  import type { Strings } from '../text/first-translate.ts';

  const strings: Strings;
  export default strings;
}
declare module '*.json?tasks' {
  import type { Strings } from '../text/first-translate.ts';

  const strings: Strings;
  export default strings;
}
declare module '*.json?late' {
  import type { Strings } from '../text/first-translate.ts';

  const strings: Strings;
  export default strings;
}

declare module 'virtual:phaser/engine-canvas' {
  import Phaser from 'phaser';
  export default Phaser;
}

declare module 'virtual:phaser/engine-webgl' {
  import Phaser from 'phaser';
  export default Phaser;
}

/** Version of the game, from package.json. */
declare const APP_VERSION: string;
declare module 'virtual:edition' {
  import type { Edition } from '../app/offline/edition-cache.ts';
  export const edition: Edition;
}
