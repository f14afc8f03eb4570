/** The two versions of SCORM that platforms speak. */
export type ScormVersion = '1.2' | '2004';

/** The object through which a platform is called. */
export type FoundApi = { readonly version: ScormVersion; readonly api: object };

const NAMES: Readonly<Record<ScormVersion, string>> = { '1.2': 'API', '2004': 'API_1484_11' };
/** More frames within frames than any page has; frames that go round in a circle must not stop the game. */
const MAX_FRAMES = 100;

/**
 * Finds the API of the platform that opened this window: among its parents, then among those of its opener, then those
 * of the opener of the top window. @param wanted the version of the package, which is preferred.
 */
export function findApi(window: object, wanted: ScormVersion): FoundApi | undefined {
  const starts = [window, propertyOf(window, 'opener'), propertyOf(propertyOf(window, 'top'), 'opener')];
  const versions: readonly ScormVersion[] = wanted === '1.2' ? ['1.2', '2004'] : ['2004', '1.2'];
  for (const start of starts)
    for (const version of versions) {
      const api = climb(start, NAMES[version]);
      if (api) return { version, api };
    }
  return undefined;
}

function climb(start: object | undefined, name: string): object | undefined {
  let frame = start;
  for (let n = 0; frame && n < MAX_FRAMES; n++) {
    const api = propertyOf(frame, name);
    if (api) return api;
    const parent = propertyOf(frame, 'parent');
    frame = parent === frame ? undefined : parent;
  }
  return undefined;
}

/** What a frame of another origin does not let us see counts as missing. */
function propertyOf(frame: object | undefined, name: string): object | undefined {
  try {
    const found: unknown = frame && Reflect.get(frame, name);
    return isObject(found) ? found : undefined;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object =>
  (typeof value === 'object' && value !== null) || typeof value === 'function';
