import { describe, expect, it } from 'vitest';
import { itemsSection } from '../../../../src/app/teacher/results/items-section.ts';
import { itemName } from '../../../../src/app/teacher/results/results-context.ts';
import { LANGUAGES } from '../../../../src/core/language.ts';
import { makeAssignment } from '../../../core/classroom/make-assignment.ts';
import { cut, sat, script } from '../../../core/classroom/scripted-class.ts';
import { printed } from '../../list/template-markup.ts';
import { opened } from './opened-book.ts';

const assignment = makeAssignment({ count: 10 });
const ALL = 'xxxxxxxxxx';
const one = sat(assignment, script('01', 1, ALL));

/** The parts of the page before its table. */
const drawn = (context: Parameters<typeof itemsSection>[0]): string =>
  printed(itemsSection(context)).split('<table>')[0] ?? '';
const times = (page: string, part: string): number => page.split(part).length - 1;

describe.each(LANGUAGES)('questions that all went alike, %s', language => {
  const page = (texts: readonly string[]) => {
    const context = opened(language, texts);
    return { context, markup: drawn(context) };
  };
  const lineOf = (context: ReturnType<typeof opened>, way: 'alikeRight' | 'alikeNone', count: number) =>
    context.teach(`results.${way}`, { count });

  it('are one line where the whole class had all ten right, which names them when it is unfolded', () => {
    const { context, markup } = page([one.text, sat(assignment, script('02', 2, ALL)).text]);
    expect(markup).toContain(lineOf(context, 'alikeRight', 10));
    expect(times(markup, '<svg')).toBe(1);
    expect(times(markup, 'data-item=')).toBe(10);
    expect(markup).not.toContain('<h3>');
    for (const item of context.book.items) expect(markup).toContain(itemName(context, item));
  });

  it('stand below those that went otherwise, which keep their bars', () => {
    const { context, markup } = page([one.text, sat(assignment, script('02', 2, '..xxxxxxxx')).text]);
    expect(markup).toContain(lineOf(context, 'alikeRight', 8));
    expect(times(markup, '<h3>')).toBe(2);
    expect(markup.lastIndexOf('<h3>')).toBeLessThan(markup.indexOf('data-alike='));
  });

  it('are no line of their own where there is only one', () => {
    const { markup } = page([one.text, sat(assignment, script('02', 2, '.........x')).text]);
    expect(times(markup, 'data-alike=')).toBe(0);
    expect(times(markup, '<h3>')).toBe(10);
  });

  it('are one line, without a bar, where nobody got that far', () => {
    const { context, markup } = page([cut(assignment, sat(assignment, script('03', 3, '..........')), 4)]);
    expect(markup).toContain(lineOf(context, 'alikeNone', 6));
    expect(times(markup, '<h3>')).toBe(4);
    expect(times(markup, '<svg')).toBe(4);
  });
});
