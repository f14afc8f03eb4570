import type { Assignment } from '../../core/classroom/assignment.ts';
import type { Interview } from '../../core/interview/types.ts';
import type { Text } from '../../text/language.ts';
import { beamTitle } from '../../text/naming.ts';

/** What an assignment is called: as the teacher called it, or by the beams that it asks. */
export function assignmentTitle(
  { beams, pillars }: Interview,
  text: Text,
  assignment: Pick<Assignment, 'title' | 'pillars'>,
): string {
  const asked = pillars.filter(({ id }) => assignment.pillars.includes(id)).map(({ beam }) => beam);
  const titles = beams.filter(({ id }) => asked.includes(id)).map(({ id }) => beamTitle(text, id));
  return assignment.title || titles.join(' · ');
}
