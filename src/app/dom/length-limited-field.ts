import { fitLetters } from '../../core/letters.ts';

/**
 * An event handler for a text field with limited room: cuts what does not fit and hands the rest to `take`. The attribute
 * `maxlength` does not do: it counts UTF-16 units and cuts emoji (flags, families) in two. Text that an input method is
 * still composing is left alone, so listen to both `input` and `compositionend`.
 * @param before what the field held before the event.
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
