import { expect, test } from 'vitest';
import { createNotices, sentenceOf } from '../../../src/app/store/notice-store.ts';

test('a notice is told once on a visit', () => {
  const notices = createNotices();
  notices.tell('storageFull');
  notices.dismiss('storageFull');
  notices.tell('storageFull');
  expect(notices.getState()).toEqual([]);
});

test('the answer to a press of a button is told at every press', () => {
  const notices = createNotices();
  notices.tell('copied');
  notices.tell('copied');
  expect(notices.getState()).toEqual(['copied']);
  notices.dismiss('copied');
  notices.tell('copied');
  expect(notices.getState()).toEqual(['copied']);
});

test('an offer belongs to its notice, and may come before or after it is told', () => {
  const notices = createNotices();
  const offer = { label: 'notice.takeEdition', act: () => undefined } as const;
  let draws = 0;
  notices.tell('storageFull');
  notices.subscribe(() => draws++);
  notices.offer('storageFull', offer);
  expect([draws, notices.getState()]).toEqual([1, ['storageFull']]);
  expect(notices.offerOf('storageFull')).toBe(offer);
  expect(notices.offerOf('linkUnknown')).toBeUndefined();
});

test('what this device keeps is nobody’s concern where a platform keeps it', () => {
  const notices = createNotices();
  notices.keepElsewhere();
  for (const notice of ['storageBlocked', 'storageFull', 'saveSetAside', 'copyDue'] as const)
    notices.tell(notice);
  notices.tell('wordsUnreachable');
  expect(notices.getState()).toEqual(['wordsUnreachable']);
});

test('a package is opened again where another page is reloaded', () => {
  for (const notice of ['pageBroken', 'versionChanged'] as const)
    expect([sentenceOf(notice), sentenceOf(notice, true)]).toEqual([`notice.${notice}`, 'notice.reopen']);
  expect(sentenceOf('pageUnreachable', true)).toBe('notice.pageUnreachable');
});
