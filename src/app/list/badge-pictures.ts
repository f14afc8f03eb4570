import type { CourseState } from '../../core/learner/journey.ts';
import { gear } from '../../shapes/emblem.ts';
import { courseSwatch } from '../../shapes/hall/pillar-shapes.ts';
import { dueSeal, levelStar } from '../../shapes/hall/progress-marks.ts';
import { html, type TemplateResult } from '../dom/html-template.ts';
import { squarePicture } from '../dom/small-pictures.ts';

/** Small pictures that no question shows, and that no first question waits for. */
export const sealPicture = (count: number): TemplateResult => squarePicture(dueSeal(count), 26);

export const gearPicture = (): TemplateResult => squarePicture(gear(24), 24);

export const coursePicture = (course: CourseState): TemplateResult =>
  squarePicture(courseSwatch(course, 26), 26);

export function starsPicture(count: number): TemplateResult {
  return html`<span class="stars">${[1, 2, 3].map(n => squarePicture(levelStar(n <= count, 40), 40))}</span>`;
}
