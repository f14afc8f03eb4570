/** Pages about what one knows: one chunk with the model of memory, fetched when one of them is first opened. */
import './study.css';

export { mistakes } from './pages/mistakes.ts';
export { progress } from './pages/progress.ts';
