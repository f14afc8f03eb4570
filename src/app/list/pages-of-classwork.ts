/** Pages of an assignment before and after it is played: fetched when one of them is first opened. */
import './pages-of-classwork.css';

export { assignment, handin } from './classwork/assignment-and-handin.ts';
export { elsewhere } from './classwork/classwork-in-lms.ts';
