import type { Dialect, Write } from './scorm-dialects.ts';
import { createValidator, type InvalidReason } from './scorm-validator.ts';

/** Calls to a platform. Each may fail, none throws, and nothing invalid is ever sent. */
export type ApiCalls = {
  readonly initialise: () => boolean;
  /** '' where the element has no value, or does not exist. */
  readonly read: (element: string) => string;
  /** @returns whether all of them were taken. */
  readonly write: (writes: readonly Write[]) => boolean;
  /** @returns whether it was taken, and no error is reported after it. */
  readonly commit: () => boolean;
  readonly finish: () => boolean;
};

/** Told of a value that was held back because a platform would refuse it: a mistake of this program. */
export type OnInvalid = (element: string, value: string, why: InvalidReason) => void;

export function createApiCalls(
  api: object,
  dialect: Dialect,
  onInvalid: OnInvalid = () => undefined,
): ApiCalls {
  const { calls, version } = dialect;
  const call = (name: string, ...args: readonly string[]): string => {
    try {
      const method: unknown = Reflect.get(api, name);
      return typeof method === 'function' ? String(Reflect.apply(method, api, args)) : '';
    } catch {
      return '';
    }
  };
  const read = (element: string): string => {
    const text = call(calls.read, element);
    return text === 'undefined' || text === 'null' ? '' : text;
  };
  let validator: ReturnType<typeof createValidator> | undefined;
  const writeOne = ([element, value]: Write): boolean => {
    validator ??= createValidator(version, toCount(read('cmi.interactions._count')));
    const why = validator.check(element, value);
    if (why) onInvalid(element, value, why);
    return why === undefined && call(calls.write, element, value) === 'true';
  };
  return {
    // Something else on the page may have done it already.
    initialise: () =>
      call(calls.initialise, '') === 'true' || dialect.alreadyInitialised.includes(call(calls.lastError)),
    read,
    write: writes => writes.map(writeOne).every(Boolean),
    commit: () => call(calls.commit, '') === 'true' && NO_ERROR.includes(call(calls.lastError)),
    finish: () => call(calls.finish, '') === 'true',
  };
}

/** What platforms answer when there was no error. */
const NO_ERROR = ['0', '', 'undefined'];

/** 0 for what is no count. */
export const toCount = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : 0);
