/** Small pictures that only the pages around the questions show; those of the questions are in `dom/small-pictures`. */
import type { CourseState } from '../../core/learner/measure-standings.ts';
import { courseSwatch } from '../../shapes/hall/pillar-shapes.ts';
import { gear } from '../../shapes/settings-gear.ts';
import { dueSeal, levelStar } from '../../shapes/star-and-due-seal.ts';
import { html, type TemplateResult } from '../dom/html-template.ts';
import { squarePicture } from '../dom/small-pictures.ts';

/** A seal with the number of items that are due. */
export const sealPicture = (count: number): TemplateResult => squarePicture(dueSeal(count), 26);

/** The sign for settings. */
export const gearPicture = (): TemplateResult => squarePicture(gear(24), 24);

/** How a course of a pillar looks in this state, for legends. */
export const coursePicture = (course: CourseState): TemplateResult =>
  squarePicture(courseSwatch(course, 26), 26);

/** Three stars, of which `count` are filled. */
export function starsPicture(count: number): TemplateResult {
  return html`<span class="stars">${[1, 2, 3].map(n => squarePicture(levelStar(n <= count, 40), 40))}</span>`;
}
