import { paint } from '../dom/brush.ts';
import { type Palette, readPalette } from '../dom/palette.ts';
import { moved } from '../drawing/move.ts';
import { bold, box, regular } from '../drawing/pen.ts';
import type { Shape } from '../drawing/shape.ts';
import { tower } from '../drawing/tower.ts';
import { beamStates } from '../learner/standing.ts';
import type { Scene } from './scene.ts';

/** Fits the screens on which pictures are sent on. CSS px, drawn at three device px each. */
const SHEET = { w: 390, h: 640, ratio: 3 } as const;
const TOWER = { y: 92, h: 540 } as const;

/** The hall as built so far, as a picture to keep: handed to the system to share where it can, else saved as a file. */
export async function keepHall(scene: Scene): Promise<void> {
  const blob = await toBlob(draw(scene, readPalette(document.body)));
  if (!blob) return;
  const file = new File([blob], `${scene.text.t('app.title')}.png`, { type: blob.type });
  const isShared = navigator.canShare?.({ files: [file] }) === true && (await share(file));
  if (!isShared) save(file);
}

function draw(scene: Scene, palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = SHEET.w * SHEET.ratio;
  canvas.height = SHEET.h * SHEET.ratio;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(SHEET.ratio, SHEET.ratio);
  paint({ context, palette, accent: 'azurite', weight: 1 }, picture(scene));
  return canvas;
}

function picture({ game, text }: Scene): readonly Shape[] {
  const { interview } = game;
  const { journey } = game.learner.getState();
  const { shapes } = tower(beamStates(interview, journey, text), { w: SHEET.w, h: TOWER.h });
  return [
    box({ x: 0, y: 0, w: SHEET.w, h: SHEET.h }, { fill: 'paper' }),
    bold(text.t('app.title'), [SHEET.w / 2, 44], { face: 'serif', size: 32, paint: 'ink' }),
    regular(text.words.subtitle, [SHEET.w / 2, 78], { face: 'sans', size: 15, paint: 'ink2' }),
    ...moved(shapes, 0, TOWER.y),
  ];
}

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise(found => canvas.toBlob(found, 'image/png'));

/** @returns whether the system has taken it; a player who thinks better of it has been served, too. */
async function share(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (problem) {
    return problem instanceof DOMException && problem.name === 'AbortError';
  }
}

function save(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  URL.revokeObjectURL(link.href);
}
