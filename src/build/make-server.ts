import { makeLiveFolder } from './live-folder.ts';
import { bundleServer } from './server-bundle.ts';

/** `npm start`: the server beside the game that was built into `dist`. `npm run build:live`: a folder with both. */
const [, , target] = process.argv;
if (target === undefined) await bundleServer('.cache/server', { game: '../../dist', data: '../../.live' });
else await makeLiveFolder(target, 'dist');
