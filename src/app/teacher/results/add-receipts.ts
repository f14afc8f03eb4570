import { joinSentences } from '../../../text/names.ts';
import { readTextFile } from '../../dom/file-io.ts';
import { html, nothing, render, type TemplateResult } from '../../dom/html-template.ts';
import type { ResultsContext } from './results-context.ts';

/** What browsers that can read codes offer; none of it is in the types of the DOM yet. */
type Detector = { detect: (source: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = new (options: { readonly formats: readonly string[] }) => Detector;

const EVERY_MS = 250;

const detectorClass = (): DetectorClass | undefined => Reflect.get(globalThis, 'BarcodeDetector');
export const canScan = (): boolean =>
  detectorClass() !== undefined && navigator.mediaDevices?.getUserMedia !== undefined;

/** Reads one code after another until the teacher has enough. */
export async function scanByCamera(desk: ResultsContext, { target }: Event): Promise<void> {
  const BarcodeDetector = detectorClass();
  if (!BarcodeDetector) return;
  const { teach, gradebook } = desk;
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

/** Where receipts come in: pasted, as files, by the camera. */
export function addReceipts(desk: ResultsContext): TemplateResult {
  const { teach, text } = desk;
  return html`
    <section class="intake" @dragover=${allowDrop} @drop=${(event: DragEvent) => onDrop(desk, event)}>
      <h2>${teach('results.in')}</h2>
      <p class="quiet">${joinSentences(text, [teach('results.inLine'), teach('results.here')])}</p>
      <form @submit=${(event: Event) => onReceiptsPasted(desk, event)}>
        <p class="field"><textarea rows="2" spellcheck="false" autocomplete="off" aria-label=${teach('results.paste')} data-paste></textarea></p>
        <div class="ways">
          <button class="button primary" data-take><strong>${teach('results.take')}</strong></button>
          <label class="button file">
            <strong>${teach('results.files')}</strong>
            <input class="unseen" type="file" multiple accept=".txt,.json,.csv,.md,text/*,application/json"
              @change=${(event: Event) => onFiles(desk, event)} />
          </label>
          ${canScan() ? html`<button class="button" type="button" data-scan @click=${(event: Event) => scanByCamera(desk, event)}><strong>${teach('results.scan')}</strong></button>` : nothing}
          <p class="quiet drop">${teach('results.drop')}</p>
        </div>
      </form>
      <p class="outcome" tabindex="-1" role="status" data-outcome>${outcome(desk)}</p>
      ${desk.gradebook.getState().kept === 'kept' || desk.gradebook.count() === 0 ? nothing : html`<p class="silly" role="alert" data-unkept>${teach('results.unkept')}</p>`}
    </section>
  `;
}

const allowDrop = (event: DragEvent): void => event.preventDefault();

function onDrop(desk: ResultsContext, event: DragEvent): void {
  event.preventDefault();
  const { files } = event.dataTransfer ?? {};
  const text = event.dataTransfer?.getData('text/plain') ?? '';
  if (files && files.length > 0) void addFiles(desk, [...files]);
  else void addTexts(desk, [text]);
}

async function onFiles(desk: ResultsContext, { target: input }: Event): Promise<void> {
  if (!(input instanceof HTMLInputElement)) return;
  await addFiles(desk, [...(input.files ?? [])]);
  input.value = '';
}

/** A file that cannot be read is one without a receipt, told of by its name. */
const addFiles = async (desk: ResultsContext, files: readonly File[]): Promise<void> =>
  addTexts(desk, await Promise.all(files.map(file => readTextFile(file).catch(() => file.name))));

function onReceiptsPasted(desk: ResultsContext, event: Event): void {
  event.preventDefault();
  const area = event.target instanceof Element ? event.target.querySelector('textarea') : undefined;
  if (!area) return;
  if (area.value.trim() === '') area.focus();
  else void addTexts(desk, [area.value]);
  area.value = '';
}

/** What came of it is read at once: the focus goes to it, and the results below it come in sight. */
async function addTexts({ gradebook }: ResultsContext, texts: readonly string[]): Promise<void> {
  await gradebook.add(texts);
  setTimeout(() => {
    const outcome = document.querySelector<HTMLElement>('[data-outcome]');
    outcome?.focus({ preventScroll: true });
    outcome?.scrollIntoView();
  });
}

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
