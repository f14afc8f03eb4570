import type { Interview } from '../../core/interview/types.ts';
import type { Text } from '../../text/language.ts';
import { sheetOf } from '../kinds/sheets.ts';
import type { Describe } from './sitting.ts';

/** Room for the words of an interaction in SCORM 2004. */
const MOST = 250;

/** Questions as they stand on paper, with the language that they are in. @param text the words spoken now. */
export const createDescribe =
  (interview: Interview, text: () => Text): Describe =>
  item => {
    const now = text();
    // Of some questions the words come later; half of one is none.
    if (!now.more) return '';
    const { question } = sheetOf(item.kind).sheet({ interview, text: now }, item);
    const said = question.replace(/\s+/g, ' ').trim();
    return `{lang=${now.language}}${said.length > MOST ? `${said.slice(0, MOST - 1)}…` : said}`;
  };
