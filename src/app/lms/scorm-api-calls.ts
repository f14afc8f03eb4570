import type { Dialect, Write } from './scorm-dialects.ts';
import { createValidator, type InvalidReason } from './scorm-validator.ts';

/** Calls to a platform, each of which may fail or throw; nothing invalid is ever sent. */
export type ApiCalls = {
  readonly initialise: () => boolean;
  /** '' where there is nothing, or no such thing. */
  readonly read: (element: string) => string;
  /** @returns whether all of them were taken. */
  readonly write: (writes: readonly Write[]) => boolean;
  /** @returns whether it was taken, and no error is told of after it. */
  readonly commit: () => boolean;
  readonly finish: () => boolean;
};

/** What of ours a platform must not see; a mistake of this program. */
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
    // Someone may have done it for us.
    initialise: () => call(calls.initialise, '') === 'true' || dialect.already.includes(call(calls.error)),
    read,
    write: writes => writes.map(writeOne).every(Boolean),
    commit: () => call(calls.commit, '') === 'true' && FINE.includes(call(calls.error)),
    finish: () => call(calls.finish, '') === 'true',
  };
}

/** Codes of no error, and of platforms that have none. */
const FINE = ['0', '', 'undefined'];

export const toCount = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : 0);
