import { beams as beamsEn } from 'virtual:beam-words/miit-2023/en';
import { beams as beamsZh } from 'virtual:beam-words/miit-2023/zh-CN';
import { interview } from 'virtual:interview/miit-2023';
import { label } from 'virtual:label/miit-2023';
import type { Pack, PackWords } from '../../core/interview/pack-content.ts';
import type { Language } from '../../core/language.ts';

const words: Readonly<Record<Language, PackWords>> = {
  'zh-CN': {
    first: () => import('./words/zh-CN.json?first'),
    later: () => import('./words/zh-CN.json?later'),
    further: () => import('./words/zh-CN.json?further'),
    beams: beamsZh,
  },
  en: {
    first: () => import('./words/en.json?first'),
    later: () => import('./words/en.json?later'),
    further: () => import('./words/en.json?further'),
    beams: beamsEn,
  },
};

/** What is live now. */
export const pack: Pack = {
  identity: label.identity,
  // Empty until the first question that asks of them.
  interview: { ...interview, further: {} },
  questions: () => import('virtual:questions/miit-2023'),
  words,
  evidence: () => import('virtual:evidence/miit-2023'),
  readings: () => import('./readings.json'),
};
