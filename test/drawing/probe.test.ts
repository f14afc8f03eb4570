import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { boardOf, board } from '../../src/drawing/board.ts';
import { columnSite, courseZone, pillarBoxOf } from '../../src/drawing/column.ts';
import { widthOf } from '../../src/drawing/letters.ts';
import { shaftOf } from '../../src/drawing/pillar.ts';
import { stageOf } from '../../src/drawing/stage/stage.ts';
import { texts } from './walk.ts';
const measure = (t: string, s: number) => widthOf(t, s);
test('probe', () => {
  for (const lng of ['zh-CN', 'en']) {
    const w = JSON.parse(readFileSync(`locales/${lng}/interviews/miit-2023.json`, 'utf8'));
    for (const [W, H] of [[320,568],[360,640],[390,844],[667,375],[844,390],[1024,600],[960,540],[1280,720],[1920,1080],[768,1024]] as const)
      for (const b of ['growth','industry','digital','smes']) {
        const names = Object.entries(w.pillars).filter(([id]) => id.startsWith(b)).map(([,p]: any) => p.label);
        const st = stageOf({ w: W, h: H, safe: {top:0,right:0,bottom:0,left:0}, text: 1, isMirrored: false, pillars: names.length });
        const f = st.columns[0]!;
        const sh = shaftOf(pillarBoxOf({ w: f.w, ground: st.ground - f.y, shaft: st.shaft }));
        const hung = boardOf(names, sh, 6, { ...st, pitch: f.w }, measure);
        let over = '';
        for (const n of names) for (const t of texts(board(n, hung, false, measure))) {
          const len = widthOf(t.text, t.size), half = t.size/2;
          const [hw, hh] = t.turn ? [half, len/2] : [len/2, half];
          const r = hung.rect;
          const o = Math.max(r.x - (t.at[0]-hw), t.at[0]+hw-r.x-r.w, r.y-(t.at[1]-hh), t.at[1]+hh-r.y-r.h);
          if (o > -0.5) over += ` ${n}/${t.text}:${o.toFixed(1)}`;
        }
        console.log(lng, W, H, b, 'size', hung.size.toFixed(1), 'rect', hung.rect.w.toFixed(1), hung.rect.h.toFixed(1), 'shaft', sh.h.toFixed(0), 'zone', hung.zone.toFixed(0), 'course6', (courseZone(columnSite(st,f,hung)).h/6).toFixed(1), over);
      }
  }
});
