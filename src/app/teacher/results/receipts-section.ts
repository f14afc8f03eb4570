import type { Refused } from '../../../core/classroom/receipt-intake.ts';
import type { RefusalReason } from '../../../core/classroom/receipt-reader.ts';
import { findPack } from '../../../core/interview/pack-content.ts';
import { roomInName } from '../../../core/live/room-book.ts';
import { joinSentences } from '../../../text/names.ts';
import { readTextFile } from '../../dom/file-io.ts';
import { html, nothing, render, type TemplateResult } from '../../dom/html-template.ts';
import type { ResultsContext } from './results-context.ts';

/** Where receipts come in: pasted, as files, or by the camera. */
export function addReceipts(context: ResultsContext): TemplateResult {
  const { teach, text } = context;
  return html`
    <section class="intake" @dragover=${allowDrop} @drop=${(event: DragEvent) => onDrop(context, event)}>
      <h2>${teach('results.in')}</h2>
      <p class="quiet">${joinSentences(text, [teach('results.inLine'), teach('results.here')])}</p>
      <form @submit=${(event: Event) => onReceiptsPasted(context, event)}>
        <p class="field"><textarea rows="2" spellcheck="false" autocomplete="off" aria-label=${teach('results.paste')} data-paste></textarea></p>
        <div class="ways">
          <button class="button primary" data-take><strong>${teach('results.take')}</strong></button>
          <label class="button file">
            <strong>${teach('results.files')}</strong>
            <input class="unseen" type="file" multiple accept=".txt,.json,.csv,.md,text/*,application/json"
              @change=${(event: Event) => onFiles(context, event)} />
          </label>
          ${canScan() ? html`<button class="button" type="button" data-scan @click=${(event: Event) => scanByCamera(context, event)}><strong>${teach('results.scan')}</strong></button>` : nothing}
          <p class="quiet drop">${teach('results.drop')}</p>
        </div>
      </form>
      <p class="outcome" tabindex="-1" role="status" data-outcome>${outcome(context)}</p>
      ${context.gradebook.getState().kept === 'kept' || context.gradebook.count() === 0 ? nothing : html`<p class="silly" role="alert" data-unkept>${teach('results.unkept')}</p>`}
    </section>
  `;
}

const allowDrop = (event: DragEvent): void => event.preventDefault();

function onDrop(context: ResultsContext, event: DragEvent): void {
  event.preventDefault();
  const { files } = event.dataTransfer ?? {};
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  if (files && files.length > 0) void addFiles(context, [...files]);
  else void addTexts(context, [text]);
}

async function onFiles(context: ResultsContext, { target: input }: Event): Promise<void> {
  if (!(input instanceof HTMLInputElement)) return;
  await addFiles(context, [...(input.files ?? [])]);
  input.value = '';
}

/** A file that cannot be read counts as one without a receipt, under its name. */
const addFiles = async (context: ResultsContext, files: readonly File[]): Promise<void> =>
  addTexts(context, await Promise.all(files.map(file => readTextFile(file).catch(() => file.name))));

function onReceiptsPasted(context: ResultsContext, event: Event): void {
  event.preventDefault();
  const area = event.target instanceof Element ? event.target.querySelector('textarea') : undefined;
  if (!area) return;
  if (area.value.trim() === '') area.focus();
  else void addTexts(context, [area.value]);
  area.value = '';
}

/** The focus goes to the outcome, so that it is read aloud, and the results below it come into sight. */
async function addTexts({ gradebook }: ResultsContext, texts: readonly string[]): Promise<void> {
  await gradebook.add(texts);
  setTimeout(() => {
    const outcome = document.querySelector<HTMLElement>('[data-outcome]');
    outcome?.focus({ preventScroll: true });
    outcome?.scrollIntoView();
  });
}

/** How many receipts were added, were known already, or had no code in them. */
function outcome({ gradebook, teach, text }: ResultsContext): string {
  const { came, isReading } = gradebook.getState();
  if (isReading) return teach('results.reading');
  if (!came) return '';
  const { added, known, empty } = came;
  return joinSentences(text, [
    ...(added > 0 || known + empty === 0 ? [teach('results.added', { count: added })] : []),
    ...(known > 0 ? [teach('results.known', { count: known })] : []),
    ...(empty > 0 ? [teach('results.none', { count: empty })] : []),
  ]);
}

/**
 * Duplicates are reported when they come in, and listed nowhere. awaited: of a pack that there is, but which has not been
 * fetched yet.
 */
type Listed = Exclude<RefusalReason, 'duplicate'> | 'awaited';

type Row = Omit<Refused, 'reason'> & { readonly reason: Listed };

const toRows =
  (context: ResultsContext) =>
  (one: Refused): readonly Row[] => {
    const { reason } = one;
    if (reason === 'duplicate') return [];
    return [{ ...one, reason: isAwaited(context, one) ? 'awaited' : reason }];
  };

export const isAwaited = ({ game }: ResultsContext, { reason, pack }: Refused): boolean =>
  reason === 'otherPack' && pack !== undefined && findPack(game.shelf, pack) !== undefined;

/** So many letters of a code are shown: the last ones, since the first are the same in a whole class. */
const SHOWN = 12;

/** Nothing is wrong with these: what counts of them is in the results as well, or will be. */
const HARMLESS: readonly Listed[] = ['awaited', 'older', 'other'];

/** The receipts that do not count, and why. @param isFolded there are results to look at. */
export function refusedSection(
  context: ResultsContext,
  refused: readonly Refused[],
  isFolded: boolean,
): TemplateResult {
  const { teach } = context;
  const all = refused.flatMap(toRows(context));
  const amiss = all.filter(({ reason }) => !HARMLESS.includes(reason));
  const harmless = HARMLESS.filter(reason => all.some(one => one.reason === reason));
  return html`
    ${
      amiss.length > 0
        ? html`
            <details class="refused" ?open=${!isFolded}>
              <summary><h2>${teach('results.refused', { count: amiss.length })}</h2></summary>
              ${amiss.some(({ reason, code }) => reason !== 'nothing' && roomInName(code) === undefined) ? html`<p class="quiet">${teach('results.whose')}</p>` : nothing}
              <ul>${amiss.map(one => refusedRow(context, one))}</ul>
            </details>`
        : nothing
    }
    ${harmless.length > 0 ? html`<ul class="harmless quiet">${harmless.map(reason => harmlessRow(context, reason, all))}</ul>` : nothing}
  `;
}

function refusedRow(
  { teach, gradebook }: ResultsContext,
  { reason, code, nickname, times, pack = '' }: Row,
): TemplateResult {
  const shown = reason === 'nothing' ? code : shownOf(code);
  const name = nickname || shown;
  return html`
    <li data-reason=${reason}>
      <p>
        <strong>${nickname}</strong> <span class="token" translate="no">${shown}</span>
        <span>${teach(`results.why.${reason}`, { pack })}${times > 1 ? html` · ${teach('results.again', { count: times })}` : nothing}</span>
      </p>
      <button class="small" type="button" aria-label=${teach('results.removeOne', { name })} @click=${() => gradebook.remove(code)}>${teach('results.remove')}</button>
    </li>
  `;
}

/** Of a live class the room. */
const shownOf = (code: string): string =>
  roomInName(code) ?? (code.length > SHOWN ? `…${code.slice(-SHOWN)}` : code);

/** All refused receipts of one reason, in one line. */
function harmlessRow({ teach }: ResultsContext, reason: Listed, all: readonly Row[]): TemplateResult {
  const count = all.filter(one => one.reason === reason).reduce((times, one) => times + one.times, 0);
  return html`<li data-reason=${reason}>${teach(`results.why.${reason}`)} · ${teach('results.again', { count })}</li>`;
}

/** The part of the browsers' barcode reader that is used; the types of the DOM do not have it yet. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> };

type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

/** Time between two looks at the camera's picture. */
const EVERY_MS = 250;

const detectorClass = (): DetectorClass | undefined => Reflect.get(globalThis, 'BarcodeDetector');

const canScan = (): boolean =>
  detectorClass() !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;

/** Reads one code after another until the dialog is closed, then adds them all. */
async function scanByCamera(context: ResultsContext, { target }: Event): Promise<void> {
  const BarcodeDetector = detectorClass();
  if (!BarcodeDetector) return;
  const { teach, gradebook } = context;
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.className = 'scanner';
  const seen = new Set<string>();
  const draw = (problem = ''): void => {
    const said = problem || teach('results.scanned', { count: seen.size });
    render(
      html`
        <h2>${teach('results.scanning')}</h2>
        <video muted playsinline></video>
        <p role="status">${said}</p>
        <button class="button primary" type="button" @click=${() => dialog.close()}><strong>${teach('results.stop')}</strong></button>
      `,
      dialog,
    );
  };
  draw();
  dialog.showModal();
  const stream = await navigator.mediaDevices
    .getUserMedia({ video: { facingMode: 'environment' } })
    .catch(() => undefined);
  const end = (): void => {
    for (const track of stream?.getTracks() ?? []) track.stop();
    dialog.remove();
    if (seen.size > 0) void gradebook.add([...seen]);
    if (target instanceof HTMLElement) target.closest('button')?.focus();
  };
  if (!dialog.open) return end();
  dialog.addEventListener('close', end);
  const video = dialog.querySelector('video');
  if (!stream || !video) return draw(teach('results.noCamera'));
  video.srcObject = stream;
  await video.play().catch(() => undefined);
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  while (dialog.open) {
    for (const { rawValue } of await detector.detect(video).catch(() => [])) seen.add(rawValue);
    draw();
    await new Promise(go => setTimeout(go, EVERY_MS));
  }
}
