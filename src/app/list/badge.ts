import type { CourseState } from '../../core/learner/state.ts';
import { gear } from '../../shapes/gear.ts';
import { swatch } from '../../shapes/hall/course.ts';
import { seal } from '../../shapes/hall/seal.ts';
import { star } from '../../shapes/hall/star.ts';
import { html, type TemplateResult } from '../dom/lit.ts';
import { square } from '../dom/picture.ts';

/** Small pictures that no question shows, and that no first question waits for. */
export const sealPicture = (count: number): TemplateResult => square(seal(count), 26);
export const gearPicture = (): TemplateResult => square(gear(24), 24);
export const coursePicture = (course: CourseState): TemplateResult => square(swatch(course, 26), 26);

export function starsPicture(count: number): TemplateResult {
  return html`<span class="stars">${[1, 2, 3].map(n => square(star(n <= count, 40), 40))}</span>`;
}
