import { CERTIFICATE, certificate } from '../../../shapes/hall/certificate.ts';
import { certificateOf } from '../../../shapes/hall/sums.ts';
import type { Shape } from '../../../shapes/shape.ts';
import { paintShapes } from '../../dom/brush.ts';
import { shareOrSave } from '../../dom/handing.ts';
import { type Palette, readPalette } from '../../dom/palette.ts';
import type { ListPageContext } from '../scene.ts';

/** Device px in a px of the sheet. */
const RATIO = 3;

/** The hall as built so far, as a picture to keep: handed to the system to share where it can, else saved as a file. */
export async function saveHallPicture(scene: ListPageContext): Promise<void> {
  const blob = await toBlob(draw(scene, readPalette(document.body)));
  if (!blob) return;
  const file = new File([blob], `${scene.text.t('app.title')}.png`, { type: blob.type });
  await shareOrSave(file);
}

function draw(scene: ListPageContext, palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = CERTIFICATE.w * RATIO;
  canvas.height = CERTIFICATE.h * RATIO;
  const context = canvas.getContext('2d');
  if (!context) return canvas;
  context.scale(RATIO, RATIO);
  paintShapes({ context, palette, accent: 'azurite', weight: 1 }, picture(scene));
  return canvas;
}

const picture = ({ game, text }: ListPageContext): readonly Shape[] =>
  certificate(certificateOf(game.interview, game.learner.getState(), text));

const toBlob = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise(found => canvas.toBlob(found, 'image/png'));
