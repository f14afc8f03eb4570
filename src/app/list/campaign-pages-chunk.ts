/** The pages around the levels, and the dialogs: one chunk, fetched after the first question or the home page. */
import 'virtual:sheet-tokens.css';
import './campaign-pages-chunk.css';

export { playGrowth } from '../dom/growth-player.ts';
export { blueprint } from './campaign/blueprint-page.ts';
export { whole } from './campaign/certificate-page.ts';
export { levels } from './campaign/levels-page.ts';
export { pause } from './campaign/pause-dialog.ts';
export { result } from './campaign/result-page.ts';
export { settings } from './campaign/settings-dialog.ts';
