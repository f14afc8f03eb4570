import { Scorm12API, Scorm2004API } from 'scorm-again';
import { type Lms, openLms } from '../../../src/app/lms/join-lms.ts';
import type { LmsNeeds } from '../../../src/app/lms/report-delivery.ts';
import type { ScormVersion } from '../../../src/app/lms/scorm-api-discovery.ts';

/** What of a platform is asked in tests. */
export type Platform = {
  readonly version: ScormVersion;
  readonly api: object;
  /** Calls in their order: the name and what was given. */
  readonly calls: (readonly [name: string, ...args: string[]])[];
  readonly get: (element: string) => string;
  /** Everything as the platform would keep it for the next visit. */
  readonly kept: () => Kept;
};

/** scorm-again as the platform. `kept`: of an earlier visit. `refuses`: calls that fail. */
export function makePlatform(
  version: ScormVersion,
  { kept, mode = 'normal', refuses = () => false }: Made = {},
): Platform {
  const is12 = version === '1.2';
  const settings = { autocommit: false, logLevel: 5 } as const;
  const own = is12 ? new Scorm12API(settings) : new Scorm2004API(settings);
  own.loadFromJSON({ ...kept }, 'cmi');
  own.loadFromJSON(is12 ? { core: { lesson_mode: mode } } : { mode }, 'cmi');
  const calls: (readonly [name: string, ...args: string[]])[] = [];
  const api = new Proxy(own, {
    get: (target, name: string) => {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function' || !/^(LMS|[A-Z])/.test(name)) return member;
      return (...args: string[]) => {
        calls.push([name, ...args]);
        return refuses(name, ...args) ? 'false' : Reflect.apply(member, target, args);
      };
    },
  });
  return {
    ...{ version, api, calls },
    get: element => String(own instanceof Scorm12API ? own.LMSGetValue(element) : own.GetValue(element)),
    kept: () => JSON.parse(JSON.stringify(own.cmi.toJSON())),
  };
}

type Kept = { readonly [element: string]: unknown };
export type Made = {
  readonly kept?: Kept;
  readonly mode?: string;
  readonly refuses?: (name: string, ...args: string[]) => boolean;
};

export type Opened = {
  readonly lms: Lms;
  readonly troubles: boolean[];
  readonly invalid: string[];
  /** Marks of reports that the platform has. */
  readonly confirmed: string[];
};
export type Around = Partial<Pick<LmsNeeds, 'probe' | 'isOnline' | 'isSeen' | 'time' | 'pass'>>;

/** A page that is seen, in a network without faults. */
export const NEEDS: LmsNeeds = {
  onTrouble: () => undefined,
  onConfirmed: () => undefined,
  probe: async () => true,
  isOnline: () => true,
  isSeen: () => true,
  time: () => 0,
  pass: undefined,
};

export function open({ version, api }: Pick<Platform, 'version' | 'api'>, around: Around = {}): Opened {
  const [troubles, invalid, confirmed]: [boolean[], string[], string[]] = [[], [], []];
  const needs: LmsNeeds = {
    ...NEEDS,
    onTrouble: is => troubles.push(is),
    onConfirmed: mark => confirmed.push(mark),
    onInvalid: (element, value, why) => invalid.push(`${element} = ${value}: ${why}`),
    ...around,
  };
  return { lms: openLms({ version, api }, needs), troubles, invalid, confirmed };
}

/** Until whatever was asked of the network is answered. */
export const answered = (): Promise<void> => new Promise(done => setTimeout(done));
