import { html, render } from '../../dom/lit.ts';
import type { ResultsContext } from './desk.ts';

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
