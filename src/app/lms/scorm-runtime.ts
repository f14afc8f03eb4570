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
  const wire = createApiCalls(api, dialect, needs.onInvalid);
  const isOpen = wire.initialise();
  const mode = modeOf(wire.read(dialect.mode));
  const spent = parseDurationMs(wire.read(dialect.total));
  const resumed = wire.read('cmi.suspend_data');
  const calls =
    mode === 'normal'
      ? createReportDelivery({
          ...needs,
          wire,
          teller: createReportWriter(wire, dialect, needs.pass),
          resumed,
          isOpen,
        })
      : previewOnly(wire, mode === 'browse' ? dialect.glanced(wire.read(dialect.status)) : []);
  return { version, mode, resumed, spent, ...calls };
}

const modeOf = (text: string): LmsMode => (text === 'browse' || text === 'review' ? text : 'normal');

/** Nothing that is done counts, or is sent, but for what a platform must hear of a glance. */
function previewOnly(wire: ApiCalls, glanced: ReturnType<Dialect['glanced']>): LmsReporter {
  const nothing = (): void => undefined;
  let isOver = glanced.length === 0;
  const close = (): void => {
    if (isOver) return;
    isOver = true;
    wire.write(glanced);
    wire.finish();
  };
  return {
    goOn: nothing,
    report: nothing,

    leave: nothing,
    close,
    stepBack: nothing,
  };
}
