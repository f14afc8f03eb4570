/** The digest and the pages about one's own learning: one chunk, fetched when one of them is first opened. */
import './study-pages-chunk.css';

export { digest } from './study/digest-page.ts';
export { mistakes } from './study/mistakes-page.ts';
export { keep } from './study/progress-copy-page.ts';
export { progress } from './study/progress-page.ts';
export { openSpeaker } from './study/read-aloud.ts';
export { review } from './study/review-page.ts';
