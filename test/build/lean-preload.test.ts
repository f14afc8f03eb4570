import { describe, expect, it } from 'vitest';
import { withRetries } from '../../src/build/lean-preload.ts';

describe('what fetches a chunk', () => {
  it('may ask for it under another address', () => {
    expect(withRetries('p(()=>import("./a-1.js"),[],import.meta.url)')).toBe(
      'p(__again=>import(`./a-1.js`+__again),[],import.meta.url)',
    );
  });

  it('goes on using the names around it', () => {
    const code = 'let a=1;p(()=>import(`./b.js`).then(e=>e.use(a)),[],x)';
    expect(withRetries(code)).toBe('let a=1;p(__again=>import(`./b.js`+__again).then(e=>e.use(a)),[],x)');
  });

  it('is left alone where it is no chunk of ours', () => {
    const code = 'p(()=>import("node:fs"),[],x);import("./a.js")';
    expect(withRetries(code)).toBe(code);
  });
});
