import { parsePassMark } from '../../../core/classroom/pass.ts';
import { copyText } from '../../dom/handing.ts';
import { html, nothing, type TemplateResult } from '../../dom/lit.ts';
import type { TeacherPageContext } from '../lectern.ts';
import { packageAbout } from './about.ts';

/** What goes with a package beside its assignment: a pass mark, and what it says of itself. */
export const packageCover = (lectern: TeacherPageContext): TemplateResult =>
  html`${passField(lectern)} ${aboutField(lectern)}`;

/** What was understood takes the place of what was typed; what was not stays, for the sentence below to name. */
function passField({ teaching, teach }: TeacherPageContext): TemplateResult {
  const { pass: typed } = teaching.getState().cover;
  const mark = parsePassMark(typed);
  const onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const read = parsePassMark(target.value);
    teaching.enclose({ pass: read.ok ? String(read.percent ?? '') : target.value });
    target.value = teaching.getState().cover.pass;
  };
  return html`
    <label class="field">
      <span>${teach('share.pass')}</span>
      <span class="measured">
        <input type="text" name="pass" inputmode="numeric" autocomplete="off" aria-describedby="pass-line pass-silly" .value=${typed} @change=${onChange} />
        <span aria-hidden="true">%</span>
      </span>
      <small class="quiet" id="pass-line">${teach('share.passLine')}</small>
    </label>
    <div role="status" id="pass-silly">${mark.ok ? nothing : html`<p class="silly" data-pass>${teach(`pass.${mark.problem}`, { found: mark.found })}</p>`}</div>
  `;
}

/** Kept as it is typed; emptied, it is what follows from the settings again. */
function aboutField(lectern: TeacherPageContext): TemplateResult {
  const { teaching, teach } = lectern;
  const { about: own } = teaching.getState().cover;
  const { text, language } = packageAbout(lectern);
  const onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    if (event.target instanceof HTMLTextAreaElement) teaching.enclose({ about: event.target.value });
  };
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement && target.value.trim() === '')
      teaching.enclose({ about: null });
  };
  return html`
    <label class="field">
      <span>${teach('share.about')}</span>
      <textarea rows="8" name="about" lang=${language} .value=${own ?? text}
        @input=${onInput} @compositionend=${onInput} @change=${onChange}></textarea>
      <small class="quiet">${teach(own === null ? 'share.aboutLine' : 'share.aboutOwn')}</small>
    </label>
    <div class="ways">
      <button class="button" type="button" data-copy-about @click=${() => copyAbout(lectern)}><strong>${teach('share.aboutCopy')}</strong></button>
      ${own === null ? nothing : html`<button class="small" type="button" data-about-anew @click=${() => resetAbout(lectern)}>${teach('share.aboutAnew')}</button>`}
    </div>
  `;
}

const aboutArea = (): HTMLTextAreaElement | null => document.querySelector('.share textarea[name=about]');

/** Where a page may not write to the clipboard, the text lies selected. */
async function copyAbout(lectern: TeacherPageContext): Promise<void> {
  if (await copyText(packageAbout(lectern).text)) return lectern.game.notices.tell('copied');
  aboutArea()?.select();
}

/** The button goes, so the focus goes to the text. */
function resetAbout({ teaching }: TeacherPageContext): void {
  teaching.enclose({ about: null });
  aboutArea()?.focus();
}
