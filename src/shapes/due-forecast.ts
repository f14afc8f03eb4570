import { slants } from './hall/pillar-shapes.ts';
import type { Shape, Size } from './shape-primitives.ts';
import { bold, box, OUTLINE, path, regular, stroke } from './shape-primitives.ts';

type Bar = { readonly count: number; readonly name: string };

/**
 * How much falls due on the coming days: bars on a ground line, their counts above and their names below. The first bar
 * is now, and is drawn like a course that is due.
 * @param letters size of the words in px.
 */
export function forecastBars(all: readonly Bar[], { w, h }: Size, letters: number): readonly Shape[] {
  const most = Math.max(1, ...all.map(({ count }) => count));
  const pitch = w / Math.max(1, all.length);
  const ground = h - BAR_ROOM * letters;
  return [
    ...all.flatMap(({ count, name }, i) => {
      const cx = (i + 0.5) * pitch;
      const high = ((ground - BAR_ROOM * letters) * count) / most;
      const rect = { x: cx - (BAR_SHARE * pitch) / 2, y: ground - high, w: BAR_SHARE * pitch, h: high };
      const bar = box(rect, { fill: i === 0 ? 'wash' : 'half', stroke: OUTLINE });
      const word = regular(name, [cx, ground + letters], { face: 'sans', size: letters, paint: 'ink2' });
      if (count === 0) return [word];
      const number = bold(String(count), [cx, rect.y - 0.75 * letters], {
        face: 'serif',
        size: 1.125 * letters,
        paint: 'ink',
      });
      return [bar, ...(i === 0 ? slants(rect) : []), number, word];
    }),
    path(
      [
        [0, ground],
        [w, ground],
      ],
      stroke('cut', 'outline'),
    ),
  ];
}

/** Width of a bar, as a share of the space between two. */
const BAR_SHARE = 0.62;

/** Room for words under the ground line and above the highest bar, in letter sizes. */
const BAR_ROOM = 1.75;
