import type { Interview } from '../../core/interview/types.ts';
import type { Text } from '../../text/types.ts';
import { paperOf } from '../kinds/paper-register.ts';
import type { DescribeQuestion } from './session-report.ts';

/** Room for the words of an interaction in SCORM 2004. */
const DESCRIPTION_MOST = 250;

/** Questions as they stand on paper, with the language that they are in. @param text the words spoken now. */
export const createQuestionDescriber =
  (interview: Interview, text: () => Text): DescribeQuestion =>
  item => {
    const now = text();
    // Of some questions the words come later; half of one is none.
    if (!now.more) return '';
    const { question } = paperOf(item.kind).sheet({ interview, text: now }, item);
    const said = question.replace(/\s+/g, ' ').trim();
    return `{lang=${now.language}}${said.length > DESCRIPTION_MOST ? `${said.slice(0, DESCRIPTION_MOST - 1)}…` : said}`;
  };
