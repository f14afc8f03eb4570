import type { AssignmentProblem } from '../../core/classroom/assignment.ts';
import { html, nothing, type TemplateResult } from '../dom/lit.ts';
import type { TeacherPageContext } from './lectern.ts';

export type ChipChoice<T> = readonly [value: T, name: string, line?: string];

/** One of several, as chips over native radios. */
export function radioChips<T extends string | number | boolean | null>(
  name: string,
  legend: string,
  all: readonly ChipChoice<T>[],
  now: T,
  onChoose: (value: T) => void,
): TemplateResult {
  return html`
    <fieldset class="choice">
      <legend>${legend}</legend>
      ${all.map(
        ([value, word, line]) => html`
          <label class=${line === undefined ? 'chip' : 'chip lined'}>
            <input type="radio" name=${name} data-value=${String(value)} .checked=${value === now} @change=${() => onChoose(value)} />
            <span class="face">${word}</span>
            ${line === undefined ? nothing : html`<small class="quiet">${line}</small>`}
          </label>`,
      )}
    </fieldset>
  `;
}

/** Any of several, as chips over native checkboxes. */
export const checkChip = (
  name: string,
  word: string,
  isOn: boolean,
  onTick: (isOn: boolean) => void,
): TemplateResult => html`
  <label class="chip">
    <input type="checkbox" data-value=${name} .checked=${isOn}
      @change=${({ target }: Event) => target instanceof HTMLInputElement && onTick(target.checked)} />
    <span class="face">${word}</span>
  </label>
`;

/** What makes no sense, said where it is set. */
export function settingWarnings(
  { teaching, teach }: TeacherPageContext,
  ...names: readonly AssignmentProblem[]
): TemplateResult {
  const { silly, plenty } = teaching.getState();
  const said = silly.filter(name => names.includes(name));
  return html`<div role="status">${said.map(name => html`<p class="silly">${teach(`silly.${name}`, { count: plenty })}</p>`)}</div>`;
}
