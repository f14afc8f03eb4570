import type { Content, PackIdentity } from '../interview/pack-content.ts';
import type { Interview } from '../interview/types.ts';
import type { AssignmentFields } from './assignment.ts';
import type { BitReader, BitWriter } from './code-bits.ts';

/** Fields that have been read, with their pack among these; or the identity of the pack, if it is not there. */
export type TakenFields = (
  contents: readonly Content[],
) => { readonly content: Content; readonly fields: AssignmentFields } | PackIdentity;

/**
 * How codes of one edition are written and read: the marks that they begin with, and the fields of an assignment in them. A
 * layout is never edited, only followed by another with other marks.
 */
export type Layout = {
  readonly marks: Readonly<Record<'link' | 'short' | 'receipt' | 'suspended', string>>;
  /** Whether a link says that a title follows. Otherwise whatever follows may be one. */
  readonly saysTitled: boolean;
  /** Symbols that a short code may have without mark and check. */
  readonly shortBodies: readonly number[];
  readonly putFields: (writer: BitWriter, interview: Interview, fields: AssignmentFields) => void;
  /** @throws UnknownField for what only a later version of the game can have written. */
  readonly takeFields: (reader: BitReader) => TakenFields;
  /** @returns false if the assignment does not fit. */
  readonly putShortFields: (writer: BitWriter, interview: Interview, fields: AssignmentFields) => boolean;
  /** @throws UnknownField as `takeFields` does. */
  readonly takeShortFields: (reader: BitReader) => TakenFields;
};
