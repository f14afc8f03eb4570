import type { DealtItem } from '../../../core/kinds/kind.ts';

type Marks = {
  /** The id of the option that was chosen. */
  readonly chosen: string | undefined;
  /** "My answer", written beside it. */
  readonly mine: string;
  /** Nothing can be chosen any more. */
  readonly isLocked: boolean;
};

/** The option that a response of one tap is; undefined for one that is put together. */
export function chosenOption({ rules, prompt }: DealtItem, response: unknown): string | undefined {
  if (response === undefined || rules.blank(prompt) !== undefined) return undefined;
  const { chosen, order } = rules.answerOf(response);
  return chosen ?? order?.[0];
}

/**
 * The views of kinds know no option that is chosen and not judged yet, since elsewhere a tap is judged at once. So it is marked on
 * the page once it is drawn, by attributes that no view writes.
 */
export function markOptions(root: HTMLElement, { chosen, mine, isLocked }: Marks): void {
  for (const control of root.querySelectorAll<HTMLButtonElement | HTMLInputElement>(
    'main.live .table :is(button, input)',
  )) {
    control.disabled = isLocked;
    const { option } = control.dataset;
    if (option === undefined) continue;
    const isMine = option === chosen;
    control.setAttribute('aria-pressed', String(isMine));
    if (isMine) control.setAttribute('data-mine', mine);
    else control.removeAttribute('data-mine');
    nameShortly(control);
  }
}

/** A pillar tells elsewhere how far it is built: here it has only its number and its name. */
function nameShortly(control: HTMLElement): void {
  const names = control.querySelector('.names');
  if (!names) return;
  const parts = [
    control.querySelector('text'),
    names.querySelector('strong'),
    names.querySelector('.official'),
  ];
  const said = parts.flatMap(part => part?.textContent?.trim() || []);
  control.setAttribute('aria-label', said.join(' '));
}
