/** Every page but the sitting itself: one chunk, fetched behind the first question. */
import './rooms.css';

export { blueprint } from './pages/blueprint.ts';
export { digest } from './pages/digest.ts';
export { home } from './pages/home.ts';
export { levels } from './pages/levels.ts';
export { result } from './pages/result.ts';
export { whole } from './pages/whole.ts';
export { pause } from './sheets/pause.ts';
export { settings } from './sheets/settings.ts';
export { openSpeaker } from './speaker.ts';
