import type { Digit, KindCodec } from '../code.ts';
import type { EntryPrompt, EntryResponse } from './types.ts';

const BYTES = 256;

/** As it was typed, in UTF-8. */
export const codec: KindCodec<EntryPrompt, EntryResponse> = {
  pack: (_, { text }) => {
    const bytes = new TextEncoder().encode(text);
    return [[bytes.length, BYTES], ...Array.from(bytes, (byte): Digit => [byte, BYTES])];
  },
  unpack: (_, next) => {
    const bytes = Array.from({ length: next(BYTES) }, () => next(BYTES));
    return { text: new TextDecoder().decode(Uint8Array.from(bytes)) };
  },
};
