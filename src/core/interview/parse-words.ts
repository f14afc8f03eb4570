import * as v from 'valibot';
import { type Parsed, problemsOf } from './parse-interview.ts';
import type { Words } from './word-types.ts';

const text = v.pipe(v.string(), v.minLength(1));
const some = v.exactOptional(text);
const by = <T>(entry: v.GenericSchema<unknown, T>) => v.record(v.string(), entry);

const schema: v.GenericSchema<unknown, Words> = v.strictObject({
  title: text,
  subtitle: text,
  source: some,
  news: some,
  beams: by(v.strictObject({ title: text, short: some, question: text, line: text })),
  pillars: by(v.strictObject({ title: text, label: text, summary: text, plain: some })),
  measures: by(
    v.strictObject({
      card: text,
      decides: some,
      clue: text,
      contrasts: v.exactOptional(by(text)),
      arguable: some,
      quoted: some,
    }),
  ),
  figures: by(
    v.strictObject({
      name: text,
      question: text,
      meaning: text,
      scope: some,
      asOf: some,
      about: some,
      asked: v.exactOptional(by(v.strictObject({ question: text, readings: by(text) }))),
      variants: v.exactOptional(by(text)),
      quoted: some,
    }),
  ),
  relations: by(v.strictObject({ question: text, members: v.exactOptional(by(text)) })),
  confusables: by(text),
  glossary: by(v.strictObject({ term: text, meaning: text, quoted: some })),
  headlines: v.exactOptional(
    by(
      v.array(
        v.strictObject({
          slot: text,
          text,
          rivals: v.exactOptional(by(v.strictObject({ text, why: text }))),
          quoted: some,
        }),
      ),
    ),
  ),
  lists: v.exactOptional(
    by(
      v.strictObject({
        name: text,
        meaning: text,
        members: by(v.strictObject({ text, why: text, quoted: some })),
      }),
    ),
  ),
  tables: v.exactOptional(by(v.strictObject({ title: text, question: text }))),
});

/** Reads the words of a pack in one language. @param file for the problems, as their place. Never throws. */
export function parseWords(file: string, input: unknown): Parsed<Words> {
  const result = v.safeParse(schema, input);
  return result.success
    ? { ok: true, value: result.output }
    : { ok: false, problems: problemsOf(file, result) };
}
