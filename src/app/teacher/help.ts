import { html, type TemplateResult } from '../dom/lit.ts';
import { teacherHeader } from './head.ts';
import type { TeacherPageContext } from './lectern.ts';
import { LMS_SETTINGS, settingSketch } from './sketch.ts';
import './help.css';

/** How to use it in class, as homework, in a learning platform and on paper, and what it cannot do. */
export function helpPage(lectern: TeacherPageContext): TemplateResult {
  const { teach } = lectern;
  const part = (title: string, ...lines: readonly string[]): TemplateResult => html`
    <section><h2>${title}</h2>${lines.map(line => html`<p>${line}</p>`)}</section>`;
  return html`
    <main class="teach" data-page="teach-help">
      ${teacherHeader(lectern, 'help')}
      <div class="prose">
        ${part(teach('help.class'), teach('help.classLine'), teach('help.classEnd'))}
        ${part(teach('help.homework'), teach('help.homeworkLine'))}
        <section>
          <h2>${teach('help.lms')}</h2>
          <p>${teach('help.lmsLine')}</p>
          <p>${teach('help.moodleLine')}</p>
          <ul class="pictured">
            ${LMS_SETTINGS.map(setting => html`<li>${settingSketch(setting)}<span>${teach(`moodle.${setting}`)}</span></li>`)}
          </ul>
        </section>
        ${part(teach('help.paper'), teach('help.paperLine'))}
        ${part(teach('help.results'), teach('help.resultsLine'), teach('help.names'))}
        <section>
          <h2>${teach('help.limits')}</h2>
          <ul>
            <li>${teach('help.limitAnswers')}</li>
            <li>${teach('help.limitWho')}</li>
            <li>${teach('help.limitDevice')}</li>
            <li>${teach('help.limitKept')}</li>
          </ul>
        </section>
      </div>
    </main>
  `;
}
