/** Names that are made of secrets: of players, hosts and codes. The room is in each, so that none says anything in another room. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { CODE_ALPHABET, symbolsIn } from '../legible-text.ts';
import type { PlayerId, RoomCode } from './live-types.ts';

export const ROOM_CODE_LENGTH = 6;
/** Symbols of a token that a page makes: 120 bits. */
export const TOKEN_LENGTH = 24;
const PLAYER_LENGTH = 12;
const SECRET_LENGTH = 26;

/** Five bits of each byte of a SHA-256, as symbols. */
const symbolsOfHash = (text: string, length: number): string =>
  Array.from(sha256(utf8ToBytes(text)).subarray(0, length), byte => CODE_ALPHABET[byte % 32]).join('');

export const playerIdOf = (room: RoomCode, token: string): PlayerId =>
  symbolsOfHash(`player ${room} ${token}`, PLAYER_LENGTH);

/** What the log holds of a host's token. */
export const hostHashOf = (room: RoomCode, token: string): string =>
  symbolsOfHash(`host ${room} ${token}`, SECRET_LENGTH);

/** What the log holds of the digits that give a seat back or pair a remote. */
export const codeHashOf = (room: RoomCode, digits: string): string =>
  symbolsOfHash(`code ${room} ${digits}`, SECRET_LENGTH);

const TOKEN = new RegExp(`^[${CODE_ALPHABET}]{${TOKEN_LENGTH}}$`);
export const isToken = (text: string): boolean => TOKEN.test(text);

/** A room's code as people type it; undefined if it is none. */
export function roomCodeIn(typed: string): RoomCode | undefined {
  const code = symbolsIn(typed);
  return code.length === ROOM_CODE_LENGTH && new RegExp(`^[${CODE_ALPHABET}]+$`).test(code)
    ? code
    : undefined;
}
