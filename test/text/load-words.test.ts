import { expect, test } from 'vitest';
import { toBeam } from '../../src/build/beam-words.ts';
import type { Pack } from '../../src/core/interview/pack-content.ts';
import { loadMore, loadText } from '../../src/text/load-words.ts';
import { beamTitle, cardText, pillarLabel } from '../../src/text/names.ts';
import { BUILT_IN } from '../whole-packs.ts';

const zh = { ...BUILT_IN.pack.words['zh-CN'] };
const industry = async () => ({
  default: toBeam(BUILT_IN.words['zh-CN'], BUILT_IN.pack.interview, 'industry'),
});
const unreachable = () => Promise.reject(new Error('asked for in vain'));

/** Of which only the words of one beam can be fetched. */
const oneBeam: Pack = {
  ...BUILT_IN.pack,
  words: { ...BUILT_IN.pack.words, 'zh-CN': { first: unreachable, later: unreachable, beams: { industry } } },
};
/** The same when everything can. */
const reachable: Pack = { ...oneBeam, words: { ...oneBeam.words, 'zh-CN': { ...zh, beams: { industry } } } };

test('a question of one beam waits for the words of no other, and for no other page', async () => {
  const text = await loadText(oneBeam, 'zh-CN', { beam: 'industry' });
  expect(text.beam).toBe('industry');
  expect(text.t('play.hint')).toBe('提示');
  expect(text.t('result.accuracy')).toBe('result.accuracy');
  for (const { id, beam } of oneBeam.interview.pillars)
    expect(pillarLabel(text, id) === id).toBe(beam !== 'industry');
});

test('the rest of the words completes them', async () => {
  const text = await loadMore(reachable, await loadText(reachable, 'zh-CN', { beam: 'industry' }));
  expect(text).not.toHaveProperty('beam');
  expect(text.t('result.accuracy')).not.toBe('result.accuracy');
  expect(text.t('lms.receipt')).not.toBe('lms.receipt');
  for (const { id } of reachable.interview.beams) expect(beamTitle(text, id)).not.toBe(id);
  for (const { id } of reachable.interview.measures) expect(cardText(text, id)).not.toBe(id);
});

test.each([
  [BUILT_IN.pack, 'industry'],
  [reachable, 'smes'],
  [reachable, undefined],
] as const)(
  'a page has the words of all beams where there are none of one, or of another',
  async (pack, beam) => {
    const text = await loadText(pack, 'zh-CN', { beam });
    expect(text).not.toHaveProperty('beam');
    expect(text.t('home.begin')).not.toBe('home.begin');
    for (const { id } of pack.interview.pillars) expect(pillarLabel(text, id)).not.toBe(id);
  },
);
