import { interview } from 'virtual:interview/miit-2023/content-1';
import { label } from 'virtual:label/miit-2023/content-1';
import type { Pack, PackWords } from '../../../core/interview/pack-content.ts';
import type { Language } from '../../../core/language.ts';

const words: Readonly<Record<Language, PackWords>> = {
  'zh-CN': {
    first: () => import('./words/zh-CN.json?first'),
    later: () => import('./words/zh-CN.json?later'),
  },
  en: {
    first: () => import('./words/en.json?first'),
    later: () => import('./words/en.json?later'),
  },
};

/** What was live until packs had an identity. Frozen: links and receipts of the first layout are dealt from it. */
export const pack: Pack = {
  identity: label.identity,
  interview,
  words,
  evidence: () => import('virtual:evidence/miit-2023/content-1'),
  readings: () => import('./readings.json'),
};
