import { html, nothing, type TemplateResult } from '../dom/lit.ts';
import { radioChips } from './field.ts';
import type { TeacherPageContext } from './lectern.ts';

/** At `localhost` a code leads no phone here: where it leads instead, or what is to be done about it. */
export function localhostNotice({ reach, teach }: TeacherPageContext): TemplateResult | typeof nothing {
  const { alone: host } = reach;
  if (host === undefined) return nothing;
  const address = reach.chosen();
  const others = reach.others();
  return html`
    <div class=${address ? 'alone' : 'alone lost'} data-alone>
      <p>${address ? teach('share.led', { host, address }) : teach('share.alone', { host })}</p>
      ${
        address && others.length > 1
          ? radioChips(
              'reach',
              teach('share.otherAddress'),
              others.map(other => [other, new URL(other).host] as const),
              address,
              reach.choose,
            )
          : nothing
      }
    </div>
  `;
}

/** The same for a class that looks at the wall. */
export function localhostWallNotice({ reach, teach }: TeacherPageContext): TemplateResult | typeof nothing {
  const { alone: host } = reach;
  if (host === undefined) return nothing;
  return html`<p data-alone>${reach.chosen() ? teach('share.sameNetwork') : teach('share.alone', { host })}</p>`;
}
