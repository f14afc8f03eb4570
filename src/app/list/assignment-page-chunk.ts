/** The page of an assignment before it is played: one chunk, and all that its link needs. */
import './assignment-page-chunk.css';

export { assignment } from './classwork/assignment-page.ts';
