/** The three files of a pack that hold headlines and lists; a pack that has none of them asks none. */
import * as v from 'valibot';
import { findHome } from './lookups.ts';
import {
  evidenceKey,
  type Headline,
  type ListMember,
  type NamedList,
  type Questions,
  RIVAL_TYPES,
  type Table,
} from './question-types.ts';
import type { Evidence, Interview, ListLabel } from './types.ts';

/** @param id what an id, and @param quotation what evidence has to look like. */
export function questionSchemas(
  id: v.GenericSchema<string, string>,
  quotation: v.GenericSchema<string, string>,
) {
  const ids = v.exactOptional(v.array(id), []);
  return {
    headlines: v.array(
      v.strictObject({
        id,
        about: id,
        slots: v.array(
          v.strictObject({
            id,
            rivals: v.exactOptional(v.array(v.strictObject({ id, type: v.picklist(RIVAL_TYPES) })), []),
            evidence: v.exactOptional(quotation),
          }),
        ),
      }),
    ),
    lists: v.array(
      v.strictObject({
        id,
        open: v.exactOptional(v.boolean(), false),
        apart: ids,
        members: v.array(v.strictObject({ id, pillar: id, evidence: quotation, overlaps: ids })),
      }),
    ),
    tables: v.array(
      v.strictObject({
        id,
        groups: v.array(v.strictObject({ list: id, members: v.array(id) })),
      }),
    ),
  };
}

type Quoted = { readonly evidence?: string };
/** As the files have them: with their quotations. */
export type QuestionFiles = {
  readonly headlines: readonly (Omit<Headline, 'slots'> & {
    readonly slots: readonly (Omit<Headline['slots'][number], 'isQuoted'> & Quoted)[];
  })[];
  readonly lists: readonly (Omit<NamedList, 'isOpen' | 'members'> & {
    readonly open: boolean;
    readonly members: readonly (ListMember & Quoted)[];
  })[];
  readonly tables: readonly Table[];
};

export function toQuestions({ headlines, lists, tables }: QuestionFiles): Questions {
  return {
    headlines: headlines.map(({ slots, ...headline }) => ({
      ...headline,
      slots: slots.map(({ evidence, ...slot }) => ({ ...slot, isQuoted: evidence !== undefined })),
    })),
    lists: lists.map(({ open, members, ...list }) => ({
      ...list,
      isOpen: open,
      members: members.map(({ evidence: _, ...member }) => member),
    })),
    tables,
  };
}

export const questionEvidence = ({ headlines, lists }: QuestionFiles): Evidence =>
  Object.fromEntries([
    ...headlines.flatMap(({ id, slots }) => quotations(id, slots)),
    ...lists.flatMap(({ id, members }) => quotations(id, members)),
  ]);

const quotations = (owner: string, parts: readonly ({ readonly id: string } & Quoted)[]) =>
  parts.flatMap(({ id, evidence }) => (evidence === undefined ? [] : [[evidenceKey(owner, id), evidence]]));

const isOnTable = ({ id }: NamedList, tables: readonly Table[]): boolean =>
  tables.some(({ groups }) => groups.some(({ list }) => list === id));

/** What is known, before they are fetched, of the lists that are asked. */
export const labelsOf = (
  { lists, tables }: Questions,
  pillars: Interview['pillars'],
): { readonly lists?: readonly ListLabel[] } =>
  tables.length === 0
    ? {}
    : {
        lists: lists
          .filter(list => isOnTable(list, tables))
          .map(({ id, members }) => {
            const named = members.flatMap(({ pillar }) => pillars.find(one => one.id === pillar)?.beam ?? []);
            const [beam, ...others] = new Set(named);
            return beam !== undefined && others.length === 0 ? { id, beam } : { id };
          }),
      };

export const hasQuestions = ({ headlines, lists }: Questions): boolean =>
  headlines.length > 0 || lists.length > 0;

type QuotedAt = {
  readonly file: string;
  readonly key: string;
  readonly beam: string;
  readonly point: number;
};

/** Where each quotation of a headline or a list has to stand. */
export function questionClaims(interview: Interview, { headlines, lists }: Questions): readonly QuotedAt[] {
  const pillarOf = (id: string) => interview.pillars.find(pillar => pillar.id === id);
  const at = (file: string, key: string, home: { beam: string; point: number } | undefined) =>
    home ? [{ file, key, beam: home.beam, point: home.point }] : [];
  return [
    ...headlines.flatMap(({ id, about, slots }) =>
      slots
        .filter(({ isQuoted }) => isQuoted)
        .flatMap(slot => at('headlines', evidenceKey(id, slot.id), findHome(interview, about))),
    ),
    ...lists.flatMap(({ id, members }) =>
      members.flatMap(member => at('lists', evidenceKey(id, member.id), pillarOf(member.pillar))),
    ),
  ];
}
