import { toHash } from '../../../route.ts';
import { timberSigns } from '../../../shapes/hall/measuring-rod.ts';
import { widthOf } from '../../../shapes/letter-width.ts';
import type { Size } from '../../../shapes/shape-primitives.ts';
import { LIST_MARKS } from '../../../text/teacher-words.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { qrPicture } from '../../dom/qr-code.ts';
import { toSvg } from '../../dom/shapes-to-svg.ts';
import { radioChips } from '../settings-fields.ts';
import { act, fullScreenButton, pressed } from './wall-controls.ts';
import { mainAct, type WallDrawing } from './wall-types.ts';

/** How one comes in, and who is there. */
export function joinScreen(drawing: WallDrawing): TemplateResult {
  const { context, view } = drawing;
  const { live, shareAddress } = context;
  const isReached = shareAddress.alone === undefined || shareAddress.chosen() !== undefined;
  const address = shareAddress.link(`#${view.room}`);
  const isCrowded = shareAddress.others().length > 1;
  const side = codeSide(drawing.stage.size);
  return html`
    <div class="wall-join accent-azurite" data-join>
      <div class="join-way" .style=${`grid-template-columns:${side * drawing.stage.k}px minmax(0,1fr)`}>
        ${isReached ? html`<div class="join-code">${qrPicture(address, live('wall.code', { room: view.room }), 'M')}</div>` : html`<p class="join-alone" data-alone>${live('wall.alone')}</p>`}
        <div class=${isCrowded ? 'join-words crowded' : 'join-words'}>
          <h1 tabindex="-1">${live(isReached ? 'wall.join' : 'wall.notYet')}</h1>
          ${isReached ? html`<p class="join-wifi">${live('wall.wifi')}</p><p class="join-or">${live('wall.browser')}</p> ${addressLine(address, drawing.stage.size.w - side - BESIDE)}` : nothing}
          <p class="join-room"><span>${live('wall.room')}</span> <strong translate="no">${view.room}</strong></p>
          <p class="join-asks">${live('wall.asks', { count: view.total })}${teamsLine(drawing)}</p>
          ${otherAddresses(drawing)}
        </div>
      </div>
      <div class="join-foot">${peoplePart(drawing)} ${startPart(drawing)}</div>
    </div>
  `;
}

/** Without what a browser adds by itself, as large as it fits in one line. */
function addressLine(address: string, width: number): TemplateResult {
  const short = address.replace(/^http:\/\//, '');
  const size =
    [76, 64, 56, 52, 48, 44, 40, 36, 32].find(letters => 0.95 * widthOf(short, letters) <= width) ?? 28;
  return html`<p class="join-address" data-letters=${size} translate="no">${short}</p>`;
}
/** In units: margins, and what stands between the code and the words. */
const BESIDE = 216;
/** The rest of a wall below the code. */
const BELOW_CODE = 470;

/** More than half of the height for the code. */
export const codeSide = ({ h }: Size): number => Math.min(820, h - BELOW_CODE);

function teamsLine({
  context: { live, teach, text },
  view: { setup },
}: WallDrawing): TemplateResult | typeof nothing {
  if (setup.teams.length === 0) return nothing;
  const { comma } = LIST_MARKS[text.language];
  const names = setup.teams.map(team => teach(`team.${team}`)).join(comma === ',' ? ', ' : comma);
  return html`<br />${live('wall.teamsToday', { teams: names })}`;
}

/** Where a computer has several addresses, phones may reach only one of them. */
function otherAddresses({ context: { shareAddress, teach } }: WallDrawing): TemplateResult | typeof nothing {
  const others = shareAddress.others();
  const chosen = shareAddress.chosen();
  if (shareAddress.alone === undefined || chosen === undefined || others.length < 2) return nothing;
  return html`<div class="join-others">${radioChips(
    'wall-reach',
    teach('share.otherAddress'),
    others.map(other => [other, new URL(other).host] as const),
    chosen,
    shareAddress.choose,
  )}</div>`;
}

const SIGNS = { w: 900, h: 190 } as const;

/** How many are there: a timber for each, or their names, once the teacher has looked at them. */
function peoplePart({ context: { live }, view }: WallDrawing): TemplateResult {
  const { players, names, waiting, isLocked } = view;
  return html`
    <div class="join-people" data-players=${players}>
      <div class="join-head">
        <h2>${players === 0 ? live('wall.nobody') : live('wall.here', { count: players })}</h2>
        ${waiting > 0 ? html`<p class="join-waiting" data-waiting=${waiting}>${live('wall.waiting', { count: waiting })}</p>` : isLocked ? html`<p class="join-waiting" data-locked>${live('wall.locked')}</p>` : nothing}
      </div>
      ${names && names.length > 0 ? nameList(live, names) : toSvg(timberSigns(players, SIGNS), SIGNS, { class: 'join-signs', bleed: 3 })}
    </div>
  `;
}

/** In units: the room of all names, and their letters. */
const NAMES = { w: 1130, h: 232, sizes: [40, 36, 32, 30, 28, 24], gap: 26, line: 1.4 } as const;

/** Names at the largest size at which all of them fit; in a large class the last ones that came. @returns how many are left out. */
export function fitNames(names: readonly string[]): { readonly size: number; readonly left: number } {
  const rowsAt = (size: number, from: number): number => {
    let [rows, x] = [1, 0];
    for (const name of names.slice(from)) {
      const w = widthOf(name, size);
      if (x > 0 && x + w > NAMES.w) [rows, x] = [rows + 1, 0];
      x += w + NAMES.gap;
    }
    return rows;
  };
  const fits = (size: number, from: number): boolean =>
    rowsAt(size, from) * NAMES.line * size <= NAMES.h - (from > 0 ? NAMES.line * size : 0);
  const size = NAMES.sizes.find(letters => fits(letters, 0));
  if (size !== undefined) return { size, left: 0 };
  const least = NAMES.sizes[NAMES.sizes.length - 1] ?? 24;
  let left = 1;
  while (left < names.length && !fits(least, left)) left += 1;
  return { size: least, left };
}

function nameList(live: WallDrawing['context']['live'], names: readonly string[]): TemplateResult {
  const { size, left } = fitNames(names);
  return html`
    <ul class="join-names" data-letters=${size} aria-label=${live('wall.names')}>
      ${names.slice(left).map(name => html`<li translate="no">${name}</li>`)}
      ${left > 0 ? html`<li class="join-more">${live('wall.moreNames', { count: left })}</li>` : nothing}
    </ul>
  `;
}

function startPart(drawing: WallDrawing): TemplateResult {
  const { live, host } = drawing.context;
  const main = mainAct(drawing.view);
  const isOff = main === undefined || host.getState().wishes.length > 0;
  return html`
    <div class="join-start">
      <button class="button primary" type="button" data-act="start" data-go aria-disabled=${String(isOff)} @click=${pressed(() => main && act(drawing, main))}><strong>${live('wall.start')}</strong></button>
      <div class="join-links">
        <a class="button" href=${toHash({ page: 'teach', part: 'remote' })} target="_blank" rel="noopener" data-remote><strong>${live('wall.remote')}</strong><span>${live('wall.remoteLine')}</span></a>
        ${fullScreenButton(drawing)}
      </div>
    </div>
  `;
}
