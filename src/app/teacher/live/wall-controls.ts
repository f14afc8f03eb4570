import { repeat } from 'lit-html/directives/repeat.js';
import type { LiveKey } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { toldBeam } from './wall-class.ts';
import type { Sure } from './wall-memory.ts';
import { mainAct, otherActs, type WallAct, type WallDrawing, wishOf } from './wall-types.ts';

/** Does it once: whatever is pressed while the server has not done the last thing is the same press. */
export function act(drawing: WallDrawing, what: WallAct): void {
  const { context, view, memory } = drawing;
  const { host } = context;
  if (host.getState().wishes.length > 0) return;
  const question = view.question?.q;
  const isRaised = (what === 'next' || what === 'result') && isRaisedNext(drawing);
  const wish = wishOf(what, view);
  if (what === 'end') memory.ask('end');
  else if (isRaised && question) memory.raise(question);
  else if (wish) host.act(wish);
}

/** Whether the raised beam is shown before the next question. */
const isRaisedNext = (drawing: WallDrawing): boolean =>
  drawing.view.phase === 'told' &&
  drawing.memory.raised !== drawing.view.question?.q &&
  toldBeam(drawing)?.isRaised === true;

/** The teacher's buttons, in the corner where a drawing has its title block. They are seen when the mouse moves. */
export function controlStrip(drawing: WallDrawing): TemplateResult {
  const { context, view } = drawing;
  const { live, host } = context;
  const main = mainAct(view);
  const isBusy = host.getState().wishes.length > 0;
  return html`
    <div class="wall-controls" role="group" aria-label=${live('wall.controls')}>
      ${main ? html`<button class="main" type="button" data-act=${main} data-go aria-disabled=${String(isBusy)} @click=${pressed(() => act(drawing, main))}>${live(`wall.act.${main === 'start' ? 'next' : main}`)}</button>` : nothing}
      ${repeat(
        otherActs(view),
        name => name,
        name =>
          html`<button type="button" data-act=${name} @click=${pressed(() => act(drawing, name))}>${live(wordOf(name))}</button>`,
      )}
      ${fullScreenButton(drawing)}
    </div>
  `;
}

const wordOf = (name: WallAct): LiveKey => `wall.act.${name === 'start' ? 'next' : name}`;

/** The second click of a double click does nothing. */
export const pressed =
  (call: () => void) =>
  (event: MouseEvent): void => {
    if (event.detail <= 1) call();
  };

export function fullScreenButton({ context: { live } }: WallDrawing): TemplateResult | typeof nothing {
  const root = document.documentElement;
  if (!document.fullscreenEnabled) return nothing;
  const isFull = document.fullscreenElement !== null;
  const turn = (): void => {
    const turned = isFull ? document.exitFullscreen() : root.requestFullscreen();
    turned.catch(() => undefined);
  };
  return html`<button type="button" data-full @click=${turn}>${live(isFull ? 'wall.act.window' : 'wall.act.full')}</button>`;
}

type Words = { readonly title: LiveKey; readonly line: LiveKey; readonly yes: LiveKey; readonly no: LiveKey };
const SURE: Readonly<Record<Sure, Words>> = {
  end: { title: 'wall.sure.end', line: 'wall.sure.endLine', yes: 'wall.sure.endYes', no: 'wall.sure.endNo' },
  finish: {
    ...{ title: 'wall.sure.finish', line: 'wall.sure.finishLine' },
    ...{ yes: 'wall.sure.finishYes', no: 'wall.sure.finishNo' },
  },
};

/** Asks once before something ends. */
export function sureSheet({ context, memory }: WallDrawing, what: Sure): TemplateResult {
  const { live, host } = context;
  const { title, line, yes, no } = SURE[what];
  const agree = (): void => {
    memory.ask(null);
    if (what === 'end') host.act({ e: 'ended' });
    else host.forget();
  };
  return html`
    <section class="wall-sheet" role="alertdialog" aria-labelledby="wall-sure" data-sure=${what}>
      <h2 id="wall-sure">${live(title)}</h2>
      <p>${live(line)}</p>
      <div class="pair">
        <button class="button" type="button" data-no @click=${() => memory.ask(null)}><strong>${live(no)}</strong></button>
        <button class="button primary" type="button" data-yes @click=${agree}><strong>${live(yes)}</strong></button>
      </div>
    </section>
  `;
}
