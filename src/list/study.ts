/** Pages that are read, and those about what one knows: one chunk, fetched when one of them is first opened. */
import './study.css';

export { digest } from './pages/digest.ts';
export { keep } from './pages/keep.ts';
export { mistakes } from './pages/mistakes.ts';
export { progress } from './pages/progress.ts';
export { review } from './pages/review.ts';
export { openSpeaker } from './speaker.ts';
