import { html, nothing, type TemplateResult } from '../dom/lit.ts';

export type Chip<T> = readonly [value: T, name: string | TemplateResult];
type Group<T> = {
  /** Of the radios, on the whole page. */
  readonly name: string;
  readonly legend: string;
  /** There is a heading that says the same. */
  readonly isUnseen?: boolean;
  readonly now: T;
  readonly onChoose: (value: T) => void;
};

/** One of several, as chips over native radios. */
export const chips = <T extends string | number | boolean | null>(
  { name, legend, isUnseen = false, now, onChoose }: Group<T>,
  all: readonly Chip<T>[],
): TemplateResult => html`
  <fieldset class="choice">
    <legend class=${isUnseen ? 'unseen' : nothing}>${legend}</legend>
    ${all.map(
      ([value, word]) => html`
        <label class="chip">
          <input type="radio" name=${name} .checked=${now === value} data-value=${value ?? ''} @change=${() => onChoose(value)} />
          <span class="face">${word}</span>
        </label>`,
    )}
  </fieldset>
`;
