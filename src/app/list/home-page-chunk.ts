/** The home page: one chunk, and all that it needs. */
import './style/home-page.css';

export { home, isMisfit } from './campaign/home-page.ts';
