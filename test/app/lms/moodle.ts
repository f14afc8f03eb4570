/** What Moodle's server keeps of an attempt, and how it does today. */
export type Server = {
  readonly saved: Map<string, string>;
  /**
   * Of requests from now on. offline: none gets through, and the browser is given what cannot be sent. broken: HTTP 500.
   * expired: the login page comes instead.
   */
  readonly fail: (how: 'offline' | 'broken' | 'expired' | 'none') => void;
  /** The page of the player as it is opened now. @param asked for by the button "Preview": browse. */
  readonly launch: (version: '1.2' | '2004', asked?: 'normal' | 'browse') => Launched;
};
export type Launched = { readonly api: object; readonly mode: string };

/**
 * A platform that behaves as Moodle's player does (mod/scorm of 4.3), where others are kinder: it answers "true" for what
 * it has only handed to the browser; in 1.2 it holds values for sent before the reply has come; saying goodbye makes
 * "completed" of an untouched status, and the next visit a review; in 2004 every commit, and saying goodbye, overwrites.
 * Without any import: it also runs in a page.
 * @param kept what an earlier server has kept.
 */
export function createMoodle(kept: Iterable<readonly [string, string]> = []): Server {
  const saved = new Map<string, string>(kept);
  let how = 'none';
  const post = (data: ReadonlyMap<string, string>): string => {
    // A beacon: nobody hears what became of it.
    if (how === 'offline') return 'true\n0';
    if (how === 'broken') return '500';
    if (how === 'expired') return '<!DOCTYPE html>\n<html>';
    for (const [element, value] of data) saved.set(element, value);
    return 'true\n0';
  };
  const launch: Server['launch'] = (version, asked = 'normal') => {
    const is12 = version === '1.2';
    const [status, exit] = is12
      ? ['cmi.core.lesson_status', 'cmi.core.exit']
      : ['cmi.completion_status', 'cmi.exit'];
    const [mode, time, total] = is12
      ? ['cmi.core.lesson_mode', 'cmi.core.session_time', 'cmi.core.total_time']
      : ['cmi.mode', 'cmi.session_time', 'cmi.total_time'];
    const isDone = ['completed', 'passed', 'failed'].includes(saved.get(status) ?? '');
    const now = isDone && asked === 'normal' ? 'review' : asked;
    const values = new Map(saved);
    // Without having been suspended a sitting of 2004 begins anew.
    if (!is12 && saved.get(exit) !== 'suspend') values.delete('cmi.suspend_data');
    if (!values.get(status)) values.set(status, is12 ? 'not attempted' : 'unknown');
    /** Held for sent. */
    const marked = new Map(values);
    const count = (): number => {
      let n = 0;
      while (values.has(`cmi.interactions.${n}.id`)) n += 1;
      return n;
    };
    let [isOpen, isOver, error] = [false, false, '0'];
    const store = (isEnd: boolean): string => {
      if (isEnd && is12 && values.get(status) === 'not attempted') values.set(status, 'completed');
      const data = new Map<string, string>();
      for (const [element, value] of values) {
        if (element === time || element === total || (is12 && marked.get(element) === value)) continue;
        data.set(element, value);
        marked.set(element, value);
      }
      if (isEnd) data.set(total, `${values.get(total) ?? ''}+${values.get(time) ?? ''}`);
      const [result = '', code = ''] = post(data).split('\n');
      error = result === 'true' ? code : '101';
      return result === 'true' ? 'true' : 'false';
    };
    const isKnown = (element: string): boolean => {
      const [, n] = /^cmi\.interactions\.(\d+)\./.exec(element) ?? [];
      return n === undefined || Number(n) <= count();
    };
    const calls = {
      initialise: (): string => {
        error = isOpen ? (is12 ? '101' : '103') : isOver ? '104' : '0';
        if (error !== '0') return 'false';
        isOpen = true;
        return 'true';
      },
      read: (element: string): string => {
        error = isOpen ? '0' : '301';
        if (!isOpen) return '';
        if (element === mode) return now;
        if (element === 'cmi.interactions._count') return String(count());
        if (element === 'cmi.interactions._children') return 'id,time,type,result';
        // Written only.
        if (is12 && (/^cmi\.interactions\.\d/.test(element) || element === exit)) return '';
        return values.get(element) ?? '';
      },
      write: (element: string, value: string): string => {
        error = isOpen && isKnown(element) ? '0' : '301';
        if (error !== '0') return 'false';
        values.set(element, value);
        return 'true';
      },
      commit: (): string => (isOpen ? store(false) : 'false'),
      finish: (): string => {
        if (!isOpen) return 'false';
        const result = store(true);
        if (is12 || result === 'true') isOpen = false;
        // In 2004 for good.
        isOver = !is12 && !isOpen;
        return result;
      },
      error: (): string => error,
    };
    const { initialise, read, write, commit, finish } = calls;
    const api = is12
      ? {
          ...{ LMSInitialize: initialise, LMSGetValue: read, LMSSetValue: write },
          ...{ LMSCommit: commit, LMSFinish: finish, LMSGetLastError: calls.error },
        }
      : {
          ...{ Initialize: initialise, GetValue: read, SetValue: write },
          ...{ Commit: commit, Terminate: finish, GetLastError: calls.error },
        };
    return { api, mode: now };
  };
  return {
    saved,
    fail: next => {
      how = next;
    },
    launch,
  };
}
