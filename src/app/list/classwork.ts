/** Pages of an assignment before and after it is played: fetched when one of them is first opened. */
import './classwork.css';

export { assignment } from './classwork/assignment.ts';
export { elsewhere } from './classwork/elsewhere.ts';
export { handin } from './classwork/handin.ts';
