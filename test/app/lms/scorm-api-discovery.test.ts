import { describe, expect, it } from 'vitest';
import { findApi } from '../../../src/app/lms/scorm-api-discovery.ts';

type Frame = { parent?: Frame; top?: Frame; [name: string]: unknown };
/** A window in a frame of `parent`; a window of its own is its own parent, as in browsers. */
function frame(own: Frame, parent?: Frame, top?: Frame): Frame {
  const made: Frame = { ...own };
  made.parent = parent ?? made;
  made.top = top ?? (parent ? (parent.top ?? parent) : made);
  return made;
}
/** A frame of another origin: whatever one asks of it, it throws. */
const stranger = (): Frame =>
  new Proxy(
    {},
    {
      get: () => {
        throw new DOMException('cross-origin', 'SecurityError');
      },
    },
  );

const api = { LMSInitialize: () => 'true' };
const api2004 = { Initialize: () => 'true' };

describe('the API of a platform', () => {
  it('is found in any frame above', () => {
    const top = frame({ API: api });
    let window = top;
    for (let depth = 0; depth < 9; depth++) window = frame({}, window);
    expect(findApi(window, '1.2')).toEqual({ version: '1.2', api });
    expect(findApi(top, '1.2')?.api).toBe(api);
  });

  it('of the version that is wanted goes before the other', () => {
    const window = frame({}, frame({ API: api, API_1484_11: api2004 }));
    expect(findApi(window, '1.2')).toEqual({ version: '1.2', api });
    expect(findApi(window, '2004')).toEqual({ version: '2004', api: api2004 });
    expect(findApi(frame({ API: api }), '2004')).toEqual({ version: '1.2', api });
  });

  it('is found behind the window that opened this one, or its frames', () => {
    const opener = frame({}, frame({ API_1484_11: api2004 }));
    expect(findApi(frame({ opener }), '2004')?.api).toBe(api2004);
    const inner = frame({}, frame({ opener }));
    expect(findApi(inner, '2004')?.api).toBe(api2004);
  });

  it('is not looked for beyond a frame of another origin', () => {
    const window = frame({ opener: stranger() }, stranger(), stranger());
    expect(findApi(window, '1.2')).toBeUndefined();
    expect(findApi(stranger(), '1.2')).toBeUndefined();
  });

  it('is given up where frames go round in a circle', () => {
    const [a, b]: [Frame, Frame] = [{}, {}];
    a.parent = b;
    b.parent = a;
    expect(findApi(a, '1.2')).toBeUndefined();
  });

  it('is none where there is no platform', () => {
    expect(findApi(frame({ API: null, opener: null }), '1.2')).toBeUndefined();
    expect(findApi(frame({ API: 'hello' }), '1.2')).toBeUndefined();
  });
});
