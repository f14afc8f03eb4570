import { createReportDelivery, type LmsNeeds, type LmsReporter } from './report-delivery.ts';
import { createReportWriter } from './report-writer.ts';
import { type ApiCalls, createApiCalls } from './scorm-api-calls.ts';
import { type FoundApi, findApi, type ScormVersion } from './scorm-api-discovery.ts';
import { type Dialect, parseDurationMs, scorm12, scorm2004, type Write } from './scorm-dialects.ts';

/** normal: what is done counts. browse: a preview. review: it was handed in before. */
export type LmsMode = 'normal' | 'browse' | 'review';

/** A platform, whichever version it speaks. Nothing here throws. */
export type Lms = LmsReporter & {
  readonly version: ScormVersion;
  readonly mode: LmsMode;
  /** What an earlier visit suspended; '' if nothing. */
  readonly suspendData: string;
  /** The time of earlier visits that the platform has counted, ms. */
  readonly spent: number;
};

const DIALECTS: Readonly<Record<ScormVersion, Dialect>> = { '1.2': scorm12, '2004': scorm2004 };

/** The platform that has opened this window, with the connection made; undefined if there is none. */
export function joinLms(window: object, wanted: ScormVersion, needs: LmsNeeds): Lms | undefined {
  const found = findApi(window, wanted);
  return found && openLms(found, needs);
}

export function openLms({ version, api }: FoundApi, needs: LmsNeeds): Lms {
  const dialect = DIALECTS[version];
  const apiCalls = createApiCalls(api, dialect, needs.onInvalid);
  const isOpen = apiCalls.initialise();
  const mode = toMode(apiCalls.read(dialect.mode));
  const spent = parseDurationMs(apiCalls.read(dialect.totalTime));
  const suspendData = apiCalls.read('cmi.suspend_data');
  const reporter =
    mode === 'normal'
      ? createReportDelivery({
          ...needs,
          apiCalls,
          writer: createReportWriter(apiCalls, dialect, needs.pass),
          suspendData,
          isOpen,
        })
      : createSilentReporter(
          apiCalls,
          mode === 'browse' ? dialect.previewed(apiCalls.read(dialect.status)) : [],
        );
  return { version, mode, suspendData, spent, ...reporter };
}

const toMode = (text: string): LmsMode => (text === 'browse' || text === 'review' ? text : 'normal');

/** Nothing that is done counts or is sent. @param atEnd what the platform must be told of a preview, if anything. */
function createSilentReporter(apiCalls: ApiCalls, atEnd: readonly Write[]): LmsReporter {
  const nothing = (): void => undefined;
  let isOver = atEnd.length === 0;
  const close = (): void => {
    if (isOver) return;
    isOver = true;
    apiCalls.write(atEnd);
    apiCalls.finish();
  };
  return { resume: nothing, report: nothing, leave: nothing, close, stepBack: nothing };
}
