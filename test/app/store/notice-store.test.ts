import { expect, test } from 'vitest';
import { createNotices, sentenceOf } from '../../../src/app/store/notice-store.ts';

test('a notice is shown once per visit', () => {
  const notices = createNotices();
  notices.tell('storageFull');
  notices.dismiss('storageFull');
  notices.tell('storageFull');
  expect(notices.getState()).toEqual([]);
});

test('a notice that answers a button is shown at every press', () => {
  const notices = createNotices();
  notices.tell('copied');
  notices.tell('copied');
  expect(notices.getState()).toEqual(['copied']);
  notices.dismiss('copied');
  notices.tell('copied');
  expect(notices.getState()).toEqual(['copied']);
});

test('an offer belongs to its notice, and may be made before or after the notice is shown', () => {
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

test('notices about storage on this device are not shown where a platform stores everything', () => {
  const notices = createNotices();
  notices.keepElsewhere();
  for (const notice of ['storageBlocked', 'storageFull', 'saveSetAside', 'copyDue'] as const)
    notices.tell(notice);
  notices.tell('wordsUnreachable');
  expect(notices.getState()).toEqual(['wordsUnreachable']);
});

test('a package asks to be opened again where another page asks to be reloaded', () => {
  for (const notice of ['pageBroken', 'versionChanged'] as const)
    expect([sentenceOf(notice), sentenceOf(notice, true)]).toEqual([`notice.${notice}`, 'notice.reopen']);
  expect(sentenceOf('pageUnreachable', true)).toBe('notice.pageUnreachable');
});
