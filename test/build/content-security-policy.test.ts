import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { toPolicy } from '../../src/build/html-head.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('nothing is allowed by default and nothing inline is allowed by word', () => {
  const found = toPolicy('<head></head>');
  expect(found).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
  expect(found).not.toMatch(/unsafe|http/);
});

test('each inline script is allowed by its hash', () => {
  const found = toPolicy('<script>let a</script><p></p><script type="module">\nlet b</script >');
  expect(found).toContain(`script-src 'self' ${hash('let a')} ${hash('\nlet b')};`);
});

test('a script with a source gets no hash', () => {
  expect(toPolicy('<script type="module" crossorigin src="./a.js"></script>')).not.toContain('sha256');
});

test('an inline script that mentions src inside is still inline', () => {
  expect(toPolicy('<script>a.src = 1</script>')).toContain(hash('a.src = 1'));
});

test('line ends are hashed as a browser reads them', () => {
  expect(toPolicy('<script>a\r\nb</script>')).toContain(hash('a\nb'));
});
