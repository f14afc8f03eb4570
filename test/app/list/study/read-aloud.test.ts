import { describe, expect, it, vi } from 'vitest';
import { createSpeaker, type Speaker, type Voice } from '../../../../src/app/list/study/read-aloud.ts';

const voice = (lang: string, changes: Partial<Voice> = {}): Voice => ({
  lang,
  localService: true,
  default: false,
  ...changes,
});

type Recording = {
  readonly speaker: Speaker;
  readonly said: readonly { readonly sentence: string; readonly lang: string }[];
  readonly cancelled: () => number;
  readonly changes: () => number;
  /** Ends the sentence being read. */
  readonly end: () => void;
};

/** A speaker over a speech engine that records what it should say, and ends a sentence only when told to. */
function record(voices: readonly Voice[] = [voice('en-GB'), voice('zh-CN')]): Recording {
  const said: { sentence: string; lang: string; onEnd: () => void }[] = [];
  const [cancel, onChange] = [vi.fn(), vi.fn()];
  const speaker = createSpeaker(
    {
      voices: () => voices,
      say: (sentence, { lang }, onEnd) => said.push({ sentence, lang, onEnd }),
      cancel,
    },
    onChange,
  );
  return {
    speaker,
    said,
    cancelled: () => cancel.mock.calls.length,
    changes: () => onChange.mock.calls.length,
    end: () => said.at(-1)?.onEnd(),
  };
}

const sentences = ({ said }: Recording): readonly string[] => said.map(({ sentence }) => sentence);

describe('reading aloud', () => {
  it('reads one sentence after the other, then reports that it is over', () => {
    const one = record();
    one.speaker.read('roof', 'en', ['First.', 'Second.']);
    expect(sentences(one)).toEqual(['First.']);
    expect(one.speaker.isReading('roof')).toBe(true);
    one.end();
    expect(sentences(one)).toEqual(['First.', 'Second.']);
    one.end();
    expect(one.speaker.isReading('roof')).toBe(false);
    expect(one.changes()).toBe(2);
  });

  it('stops at once, and a sentence that ends late starts no other', () => {
    const one = record();
    one.speaker.read('roof', 'en', ['First.', 'Second.']);
    one.speaker.stop();
    expect(one.cancelled()).toBe(1);
    one.end();
    expect(sentences(one)).toEqual(['First.']);
  });

  it('stops one text when another is read', () => {
    const one = record();
    one.speaker.read('roof', 'en', ['First.', 'Second.']);
    one.speaker.read('wall', 'en', ['Third.']);
    expect(sentences(one)).toEqual(['First.', 'Third.']);
    expect([one.speaker.isReading('roof'), one.speaker.isReading('wall')]).toEqual([false, true]);
  });

  it('falls silent when the digest is left or the language changes, not before', () => {
    const one = record();
    const digest = { page: 'digest' } as const;
    one.speaker.read('roof', 'zh-CN', ['一。']);
    one.speaker.follow({ route: { ...digest, place: 'wall' }, language: 'zh-CN' });
    expect(one.speaker.isReading('roof')).toBe(true);
    one.speaker.follow({ route: digest, language: 'en' });
    expect(one.speaker.isReading('roof')).toBe(false);
    one.speaker.read('roof', 'zh-CN', ['一。']);
    one.speaker.follow({ route: { page: 'home' }, language: 'zh-CN' });
    expect(one.speaker.isReading('roof')).toBe(false);
  });

  it.each([
    ['zh-CN', [voice('zh-HK'), voice('zh-TW'), voice('zh_CN')], 'zh_CN'],
    ['zh-CN', [voice('zh-HK'), voice('zh-TW')], 'zh-TW'],
    ['en', [voice('en-US'), voice('en-GB', { default: true })], 'en-GB'],
    ['en', [voice('en-AU')], 'en-AU'],
  ] as const)('%s is read by a fitting voice', (language, voices, lang) => {
    const one = record(voices);
    one.speaker.read('roof', language, ['-']);
    expect(one.said[0]?.lang).toBe(lang);
  });

  it('has no voice where there is none, or only one that would send the text to a server', () => {
    const { speaker } = record([voice('en-GB'), voice('zh-CN', { localService: false }), voice('zh-HK')]);
    expect([speaker.hasVoice('en'), speaker.hasVoice('zh-CN')]).toEqual([true, false]);
    speaker.read('roof', 'zh-CN', ['一。']);
    expect(speaker.isReading('roof')).toBe(false);
  });
});
