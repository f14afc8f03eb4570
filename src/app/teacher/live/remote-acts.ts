/** The buttons of the remote. One that makes no sense now stays in its place, dashed, with the reason. */
import { EXTENSION_MS, type HostWish } from '../../../core/live/live-messages.ts';
import type { RemoteView } from '../../../core/live/view-types.ts';
import type { LiveKey, Params } from '../../../text/types.ts';
import { html, nothing, type TemplateResult } from '../../dom/html-template.ts';
import { pausePicture } from '../../dom/small-pictures.ts';
import type { LiveContext } from './live-context.ts';
import { progressIn } from './remote-question.ts';
import { isPending, meant, pressed, stateOf, want } from './remote-state.ts';

type Line = readonly [LiveKey, Params?];
type Name = 'start' | 'reveal' | 'next' | 'end' | 'pause' | 'resume' | 'extend' | 'skip';
/** `wish`: null where the button makes no sense now, and `line` says why. */
export type RemoteAct = {
  readonly id: Name;
  readonly wish: HostWish | null;
  readonly line: Line;
  /** Has to be pressed twice. */
  readonly isAsked?: boolean;
};

/** The two large buttons: what goes on with the lesson stands where the thumb is. */
export function largeActs(view: RemoteView, progress = view.progress): readonly [RemoteAct, RemoteAct] {
  const { phase, question, nextId, n, next } = view;
  const q = question?.q;
  const end: RemoteAct = { id: 'end', wish: { e: 'ended' }, line: ['remote.why.end'], isAsked: true };
  if (phase === 'lobby') {
    const isReady = nextId !== null && view.players > 0;
    const why: Line =
      view.players === 0 ? ['remote.why.nobody'] : ['remote.why.start', { count: view.total }];
    return [{ id: 'start', wish: isReady ? { e: 'asked', q: nextId } : null, line: why }, end];
  }
  if (phase !== 'told') {
    const open = (progress?.asked ?? 0) - (progress?.answered ?? 0);
    const line: Line =
      open <= 0
        ? ['remote.why.all']
        : [phase === 'ask' ? 'remote.why.open' : 'remote.why.closed', { count: open }];
    return [
      { id: 'reveal', wish: q === undefined ? null : { e: 'told', q }, line },
      { id: 'next', wish: null, line: ['remote.why.first'] },
    ];
  }
  const reveal: RemoteAct = {
    ...{ id: 'reveal', wish: null },
    line: [question?.isSkipped ? 'remote.why.skipped' : 'remote.why.told'],
  };
  if (nextId === null) return [reveal, { ...end, line: ['remote.why.last'] }];
  const line: Line = next === 2 ? ['remote.why.again'] : ['remote.why.next', { n: n + 1, total: view.total }];
  return [reveal, { id: 'next', wish: { e: 'asked', q: nextId }, line }];
}

/** Those beside them, for the open question. */
export function smallActs({ phase, question, isPaused, setup }: RemoteView): readonly RemoteAct[] {
  if (phase === 'lobby' || phase === 'ended') return [];
  const q = phase === 'ask' || phase === 'closed' ? question?.q : undefined;
  const line: Line = ['remote.why.over'];
  const pause: RemoteAct = { id: 'pause', wish: phase === 'ask' ? { e: 'paused' } : null, line };
  const extend: RemoteAct = {
    ...{ id: 'extend', line },
    wish: q === undefined || question?.closes === null ? null : { e: 'extended', q, ms: EXTENSION_MS },
  };
  return [
    isPaused ? { id: 'resume', wish: { e: 'resumed' }, line } : pause,
    ...(setup.seconds === null ? [] : [extend]),
    { id: 'skip', wish: q === undefined ? null : { e: 'skipped', q }, line, isAsked: true },
  ];
}

export function remoteActs(context: LiveContext, view: RemoteView): TemplateResult {
  const progress = progressIn(context, view.question?.q);
  return html`
    <div class="remote-acts" role="group" aria-label=${context.live('remote.acts')}>
      <div class="small-acts">${smallActs(view).map(act => smallButton(context, act))}</div>
      ${largeActs(view, progress).map(act => largeButton(context, act))}
    </div>`;
}

/** What a button does, what it is called now, and whether it waits for the server. */
function stateOfAct(context: LiveContext, { id, wish, isAsked = false }: RemoteAct) {
  const { host } = context;
  const isWaiting = wish !== null && isPending(context, wish.e);
  const canPress = wish !== null && !isWaiting;
  const press = (): void => {
    if (canPress) want(context, wish);
  };
  return {
    isSure: isAsked && canPress && stateOf(context).sure === id,
    isWaiting,
    isLost: host.getState().link !== 'open',
    onPress: isAsked && canPress ? meant(context, id, () => host.act(wish)) : pressed(context, press),
  };
}

function largeButton(context: LiveContext, act: RemoteAct): TemplateResult {
  const { live } = context;
  const { isSure, isWaiting, isLost, onPress } = stateOfAct(context, act);
  const isPrimary = act.wish !== null && act.id !== 'end';
  const line = isWaiting
    ? live(isLost ? 'remote.pending.lost' : 'remote.pending.now')
    : isSure
      ? live('remote.why.sure')
      : live(...act.line);
  return html`
    <button class=${isPrimary ? 'large primary' : 'large'} type="button" data-act=${act.id} data-pending=${isWaiting ? '' : nothing} data-sure=${isSure ? '' : nothing}
      aria-disabled=${act.wish === null || isWaiting} @click=${onPress}>
      <strong>${live(isSure ? `remote.sure.${act.id === 'end' ? 'end' : 'skip'}` : `remote.act.${act.id}`)}</strong><span>${line}</span></button>`;
}

function smallButton(context: LiveContext, act: RemoteAct): TemplateResult {
  const { live } = context;
  const { isSure, isWaiting, onPress } = stateOfAct(context, act);
  const reason = act.wish === null ? live(...act.line) : isWaiting ? live('remote.pending.now') : '';
  return html`
    <button class="small-act" type="button" data-act=${act.id} data-pending=${isWaiting ? '' : nothing} data-sure=${isSure ? '' : nothing}
      aria-disabled=${act.wish === null || isWaiting} @click=${onPress}>
      ${act.id === 'pause' ? pausePicture() : nothing}<strong>${live(isSure ? 'remote.sure.skip' : `remote.act.${act.id}`)}</strong>
      ${reason === '' ? nothing : html`<span class="unseen">${reason}</span>`}</button>`;
}
