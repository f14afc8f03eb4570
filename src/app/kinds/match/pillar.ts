import type { PillarId } from '../../../core/interview/types.ts';
import { pillarLabel, pillarNumberAmong, pillarTitle } from '../../../text/naming.ts';
import { html, type TemplateResult } from '../../dom/lit.ts';
import { bubblePicture, cloudPicture, stripPicture } from '../../dom/picture.ts';
import type { ListContext } from '../list.ts';

/** A pillar lying in a row: its number, its name, the courses it has. `refused` puts the cloud on it. */
export function pillarRow(
  { interview, text, coursesOf }: ListContext,
  among: readonly PillarId[],
  id: PillarId,
  look: 'open' | 'refused',
): TemplateResult {
  const n = pillarNumberAmong(interview, among, id);
  const label = pillarLabel(text, id);
  const title = pillarTitle(text, id);
  const courses = coursesOf(id);
  const done = courses.filter(course => course !== 'planned').length;
  return html`
    ${bubblePicture(n)}
    <span class="unseen">${text.t('play.pillar', { n, label, done, total: courses.length })}</span>
    <span class="names" aria-hidden="true">
      <strong>${label}</strong>
      <span class="official">${title === label ? '' : title}</span>
    </span>
    <span class="courses">${look === 'refused' ? cloudPicture() : stripPicture(courses)}</span>
  `;
}
