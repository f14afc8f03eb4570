import type { AssignmentProblem } from '../../core/classroom/assignment.ts';
import type { TeacherTranslate } from '../../text/teacher-words.ts';
import { html, nothing, type TemplateResult } from '../dom/html-template.ts';
import type { DraftStore } from '../store/classwork/assignment-draft.ts';

/** A value with its name, and a line that explains it where the name is not enough. */
export type ChipChoice<T> = readonly [value: T, name: string, line?: string];

/** A choice of one: chips over native radio buttons. */
export function radioChips<T extends string | number | boolean | null>(
  name: string,
  legend: string,
  choices: readonly ChipChoice<T>[],
  chosen: T,
  onChoose: (value: T) => void,
): TemplateResult {
  return html`
    <fieldset class="choice">
      <legend>${legend}</legend>
      ${choices.map(
        ([value, word, line]) => html`
          <label class=${line === undefined ? 'chip' : 'chip lined'}>
            <input type="radio" name=${name} data-value=${String(value)} .checked=${value === chosen} @change=${() => onChoose(value)} />
            <span class="face">${word}</span>
            ${line === undefined ? nothing : html`<small class="quiet">${line}</small>`}
          </label>`,
      )}
    </fieldset>
  `;
}

/** A choice of any: a chip over a native checkbox. */
export const checkChip = (
  name: string,
  word: string,
  isChecked: boolean,
  onCheck: (isChecked: boolean) => void,
): TemplateResult => html`
  <label class="chip">
    <input type="checkbox" data-value=${name} .checked=${isChecked}
      @change=${({ target }: Event) => target instanceof HTMLInputElement && onCheck(target.checked)} />
    <span class="face">${word}</span>
  </label>
`;

/** Those of the named problems that the draft has, each in a sentence beside the field that causes it. */
export function settingWarnings(
  { draftStore, teach }: { readonly draftStore: DraftStore; readonly teach: TeacherTranslate },
  ...names: readonly AssignmentProblem[]
): TemplateResult {
  const { silly, plenty } = draftStore.getState();
  const problems = silly.filter(name => names.includes(name));
  return html`<div role="status">${problems.map(name => html`<p class="silly">${teach(`silly.${name}`, { count: plenty })}</p>`)}</div>`;
}
