import type { Interview } from '../../core/interview/types.ts';
import type { Text } from '../../text/types.ts';
import { paperOf } from '../kinds/paper-register.ts';
import type { DescribeQuestion } from './session-report.ts';

/** Letters that SCORM 2004 promises to keep of a description. */
const MAX_DESCRIPTION = 250;

/** Describes a question as it stands on paper, with its language. @param text in the present language. */
export const createQuestionDescriber =
  (interview: Interview, text: () => Text): DescribeQuestion =>
  item => {
    const now = text();
    // The words of some questions are loaded late.
    if (!now.more) return '';
    const { question } = paperOf(item.kind).toPaper({ interview, text: now }, item);
    const words = question.replace(/\s+/g, ' ').trim();
    return `{lang=${now.language}}${words.length > MAX_DESCRIPTION ? `${words.slice(0, MAX_DESCRIPTION - 1)}…` : words}`;
  };
