/** The pages of an assignment before and after it is played: one chunk, fetched when one of them is first opened. */
import './classwork-pages-chunk.css';

export { assignment } from './classwork/assignment-page.ts';
export { handin } from './classwork/hand-in-page.ts';
export { elsewhere } from './classwork/lms-state-messages.ts';
