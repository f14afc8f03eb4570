import type { CourseState } from '../../core/learner/state.ts';
import { gear } from '../../shapes/gear.ts';
import { courseSwatch } from '../../shapes/hall/course.ts';
import { dueSeal } from '../../shapes/hall/seal.ts';
import { levelStar } from '../../shapes/hall/star.ts';
import { html, type TemplateResult } from '../dom/lit.ts';
import { squarePicture } from '../dom/picture.ts';

/** Small pictures that no question shows, and that no first question waits for. */
export const sealPicture = (count: number): TemplateResult => squarePicture(dueSeal(count), 26);
export const gearPicture = (): TemplateResult => squarePicture(gear(24), 24);
export const coursePicture = (course: CourseState): TemplateResult =>
  squarePicture(courseSwatch(course, 26), 26);

export function starsPicture(count: number): TemplateResult {
  return html`<span class="stars">${[1, 2, 3].map(n => squarePicture(levelStar(n <= count, 40), 40))}</span>`;
}
