import { createReportDelivery } from './report-delivery.ts';
import { createReportWriter } from './report-writer.ts';
import { type ApiCalls, createApiCalls } from './scorm-api-calls.ts';
import { type FoundApi, findApi, type ScormVersion } from './scorm-api-discovery.ts';
import { type Dialect, parseDurationMs, scorm12, scorm2004 } from './scorm-dialects.ts';
import type { LmsNeeds, LmsReporter } from './session-report.ts';

/** normal: what is done counts. browse: a preview. review: it was handed in before. */
export type LmsMode = 'normal' | 'browse' | 'review';

/** A platform, whichever version it speaks. Nothing here throws. */
export type Lms = LmsReporter & {
  readonly version: ScormVersion;
  readonly mode: LmsMode;
  /** What an earlier visit left; '' if nothing. */
  readonly resumed: string;
  /** ms of earlier visits that it counts. */
  readonly spent: number;
};

const DIALECTS: Readonly<Record<ScormVersion, Dialect>> = { '1.2': scorm12, '2004': scorm2004 };

/** The platform that has opened this window, ready to be told; undefined if there is none. */
export function joinLms(window: object, wanted: ScormVersion, needs: LmsNeeds): Lms | undefined {
  const found = findApi(window, wanted);
  return found && openLms(found, needs);
}

export function openLms({ version, api }: FoundApi, needs: LmsNeeds): Lms {
  const dialect = DIALECTS[version];
  const apiCalls = createApiCalls(api, dialect, needs.onInvalid);
  const isOpen = apiCalls.initialise();
  const mode = modeOf(apiCalls.read(dialect.mode));
  const spent = parseDurationMs(apiCalls.read(dialect.total));
  const resumed = apiCalls.read('cmi.suspend_data');
  const calls =
    mode === 'normal'
      ? createReportDelivery({
          ...needs,
          apiCalls,
          writer: createReportWriter(apiCalls, dialect, needs.pass),
          resumed,
          isOpen,
        })
      : previewOnly(apiCalls, mode === 'browse' ? dialect.glanced(apiCalls.read(dialect.status)) : []);
  return { version, mode, resumed, spent, ...calls };
}

const modeOf = (text: string): LmsMode => (text === 'browse' || text === 'review' ? text : 'normal');

/** Nothing that is done counts, or is sent, but for what a platform must hear of a glance. */
function previewOnly(apiCalls: ApiCalls, glanced: ReturnType<Dialect['glanced']>): LmsReporter {
  const nothing = (): void => undefined;
  let isOver = glanced.length === 0;
  const close = (): void => {
    if (isOver) return;
    isOver = true;
    apiCalls.write(glanced);
    apiCalls.finish();
  };
  return {
    goOn: nothing,
    report: nothing,

    leave: nothing,
    close,
    stepBack: nothing,
  };
}
