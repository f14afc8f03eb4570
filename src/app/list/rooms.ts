/** Every page but the sitting itself: one chunk, fetched behind the first question. */
import './rooms.css';

export { blueprint } from './campaign/blueprint.ts';
export { home } from './campaign/home.ts';
export { levels } from './campaign/levels.ts';
export { pause } from './campaign/pause.ts';
export { result } from './campaign/result.ts';
export { settings } from './campaign/settings.ts';
export { whole } from './campaign/whole.ts';
