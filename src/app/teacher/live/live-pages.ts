import type { TemplateResult } from '../../dom/html-template.ts';
import type { LiveContext } from './live-context.ts';
import { liveSetup } from './live-setup.ts';
import { remotePage } from './remote-page.ts';
import { wallPage } from './wall-page.ts';

/** A live class: how it is set up, what all see on the wall, and what only the teacher sees. */
export function openLivePages(): {
  readonly page: (context: LiveContext, part: 'live' | 'remote') => TemplateResult;
} {
  return {
    page: (context, part) => {
      if (part === 'remote') return remotePage(context);
      return context.host.getState().room === null ? liveSetup(context) : wallPage(context);
    },
  };
}
