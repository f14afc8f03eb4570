import { fitLetters } from '../../core/letters.ts';

/**
 * Takes what is typed into a field that has room for so much only. `maxlength` counts halves of letters and cuts flags and
 * families in two. What an input method is still composing is left alone: listen to `input` and to `compositionend`.
 * @param before what the field held.
 */
export const lengthLimited =
  (before: string, fits: (text: string) => boolean, take: (text: string) => void) =>
  (event: Event): void => {
    const { target: field } = event;
    if (!(field instanceof HTMLInputElement)) return;
    if (!fits(field.value)) {
      if (event instanceof InputEvent && event.isComposing) return;
      const { text, caret } = fitLetters(before, field.value, fits);
      field.value = text;
      field.setSelectionRange(caret, caret);
    }
    take(field.value);
  };
