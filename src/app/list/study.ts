/** Pages that are read, and those about what one knows: one chunk, fetched when one of them is first opened. */
import './study.css';

export { digest } from './study/digest.ts';
export { keep } from './study/keep.ts';
export { mistakes } from './study/mistakes.ts';
export { progress } from './study/progress.ts';
export { review } from './study/review.ts';
export { openSpeaker } from './study/speaker.ts';
