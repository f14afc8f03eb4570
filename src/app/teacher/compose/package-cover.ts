import { MINUTE_MS } from '../../../core/calendar-day.ts';
import { limitMsOf } from '../../../core/classroom/assignment.ts';
import { parsePassMark } from '../../../core/classroom/pass-mark.ts';
import type { PackageAbout } from '../../../core/classroom/scorm-package.ts';
import { beamTitle } from '../../../text/names.ts';
import { copyText } from '../../dom/clipboard.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import type { PageWords, TeacherPageContext } from '../teacher-page-context.ts';

export type CoverContext = Pick<TeacherPageContext, 'game' | 'draftStore' | 'text' | 'teach' | 'spokenIn'>;

/**
 * The words in the language that is set for the students; until they have been fetched, and where none is set, those of the
 * page.
 */
export function studentWords({ draftStore, text, teach, spokenIn }: CoverContext): PageWords {
  const { language } = draftStore.getState().draft;
  return (language && spokenIn(language)) ?? { text, teach };
}

/** The description of a package: the teacher's own, else one made of the settings. */
export function packageAbout(context: CoverContext): PackageAbout {
  const words = studentWords(context);
  const { about } = context.draftStore.getState().cover;
  return { language: words.text.language, text: about?.trim() ? about : defaultAbout(context, words) };
}

/** A description for students, to be pasted into a platform: what is asked and how, how to hand it in, and its source. */
function defaultAbout({ game: { interview }, draftStore }: CoverContext, { text, teach }: PageWords): string {
  const { draft, plenty, cover } = draftStore.getState();
  const { t } = text;
  const isTest = draft.mode === 'test';
  const chosen = interview.pillars.filter(({ id }) => draft.pillars.includes(id)).map(({ beam }) => beam);
  const beams = [...new Set(chosen)].map(beam => beamTitle(text, beam)).join(t('name.and'));
  const items = t('classwork.items', { count: Math.min(draft.count, plenty) });
  const minutes = Math.round(limitMsOf(draft) / MINUTE_MS);
  const mark = parsePassMark(cover.pass);
  return [
    teach('about.game', { title: t('app.title') }),
    teach('about.asks', { beams, items }),
    t(isTest ? 'classwork.test' : 'classwork.practice'),
    minutes > 0 &&
      teach('about.time', {
        time: t(isTest ? 'classwork.testLimit' : 'classwork.timeLimit', { count: minutes }),
      }),
    mark.ok && mark.percent !== null && teach('about.pass', { percent: mark.percent }),
    teach('about.handIn', { button: t('lms.leave') }),
    text.more?.source ?? false,
  ]
    .filter(line => line !== false)
    .join('\n');
}

/** What a package has besides its assignment: a pass mark and a description. */
export const packageCover = (context: TeacherPageContext): TemplateResult =>
  html`${passField(context)} ${aboutField(context)}`;

/** Input that was understood is written back in its normal form; other input stays, with a sentence about it below. */
function passField({ draftStore, teach }: TeacherPageContext): TemplateResult {
  const { pass: typed } = draftStore.getState().cover;
  const mark = parsePassMark(typed);
  const onChange = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement)) return;
    const read = parsePassMark(target.value);
    draftStore.enclose({ pass: read.ok ? String(read.percent ?? '') : target.value });
    target.value = draftStore.getState().cover.pass;
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

/** The description is kept as it is typed; emptied, it follows the settings again. */
function aboutField(context: TeacherPageContext): TemplateResult {
  const { draftStore, teach } = context;
  const { about: own } = draftStore.getState().cover;
  const { text, language } = packageAbout(context);
  const onInput = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    if (event.target instanceof HTMLTextAreaElement) draftStore.enclose({ about: event.target.value });
  };
  const onChange = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement && target.value.trim() === '')
      draftStore.enclose({ about: null });
  };
  return html`
    <label class="field">
      <span>${teach('share.about')}</span>
      <textarea rows="8" name="about" lang=${language} .value=${own ?? text}
        @input=${onInput} @compositionend=${onInput} @change=${onChange}></textarea>
      <small class="quiet">${teach(own === null ? 'share.aboutLine' : 'share.aboutOwn')}</small>
    </label>
    <div class="ways">
      <button class="button" type="button" data-copy-about @click=${() => copyAbout(context)}><strong>${teach('share.aboutCopy')}</strong></button>
      ${own === null ? nothing : html`<button class="small" type="button" data-about-anew @click=${() => resetAbout(context)}>${teach('share.aboutAnew')}</button>`}
    </div>
  `;
}

const aboutArea = (): HTMLTextAreaElement | null => document.querySelector('.share textarea[name=about]');

/** Where the page may not write to the clipboard, the text is selected instead. */
async function copyAbout(context: TeacherPageContext): Promise<void> {
  if (await copyText(packageAbout(context).text)) return context.game.notices.tell('copied');
  aboutArea()?.select();
}

/** The button disappears, so the focus goes to the text. */
function resetAbout({ draftStore }: TeacherPageContext): void {
  draftStore.enclose({ about: null });
  aboutArea()?.focus();
}
