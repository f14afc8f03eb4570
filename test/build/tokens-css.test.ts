import { expect, test } from 'vitest';
import { toFirmCss, toSheetCss, toTokensCss } from '../../src/build/tokens-css.ts';
import tokens from '../../src/shapes/tokens.json' with { type: 'json' };

const css = [toSheetCss(tokens), toTokensCss(tokens), toFirmCss(tokens)].join('\n');
/** What stands between the braces of the first rule with exactly this selector. */
const body = (selector: string): string => {
  const start = css.indexOf(`${selector}{`);
  return start < 0 ? '' : css.slice(start + selector.length + 1, css.indexOf('}', start));
};

test('the root holds every light colour under the name the tokens give it', () => {
  const { accent: _, ...roles } = tokens.color.light;
  for (const [role, colour] of Object.entries(roles)) expect(body(':root')).toContain(`--${role}:${colour};`);
});

test('the root says color-scheme light, the night and the sheet dark', () => {
  expect(body(':root')).toContain('color-scheme:light');
  expect(body(':root[data-theme=night],:root[data-theme=night] .sheet')).toContain('color-scheme:dark');
  expect(body('.sheet')).toContain('color-scheme:dark');
});

test('the night follows the system unless the light theme was chosen, and gives its colours to sheets', () => {
  const media = css.slice(css.indexOf('@media screen and (prefers-color-scheme:dark)'));
  expect(media).toMatch(
    /^@media [^{]*\{:root:not\(\[data-theme=light\]\),:root:not\(\[data-theme=light\]\) \.sheet\{/,
  );
  expect(media).toContain(`--paper:${tokens.color.night.paper};`);
});

test('nothing of the night is printed', () => {
  const printed = css.replace(/@media screen[^{]*\{.*\}\}/g, '');
  expect(css).toContain(':root[data-theme=night]');
  expect(printed).toContain(':root{');
  expect(printed).not.toContain('data-theme');
});

test('a sheet on light paper has the colours of the sheet and no comment of the tokens', () => {
  expect(body('.sheet')).toContain(`--paper:${tokens.color.sheet.paper};`);
  expect(css).not.toContain('$use');
});

test.each(Object.entries(tokens.color.light.accent))('accent %s points at its own colours', (name, roles) => {
  const pointers = body(`:where(.accent-${name}) :where(.sheet),.accent-${name}`);
  for (const [role, colour] of Object.entries(roles)) {
    expect(pointers).toContain(`--${role}:var(--${name}-${role})`);
    expect(body(':root')).toContain(`--${name}-${role}:${colour};`);
  }
});

test('every theme sets every accent colour of the light one', () => {
  const names = Object.entries(tokens.color.light.accent).flatMap(([name, roles]) =>
    Object.keys(roles).map(role => `--${name}-${role}:`),
  );
  const themes = [body('.sheet'), body(':root[data-theme=night],:root[data-theme=night] .sheet')];
  for (const theme of themes) for (const name of names) expect(theme).toContain(name);
});

test('measures carry units and kebab-case names', () => {
  const root = body(':root');
  for (const declaration of [
    '--line-outline:1.5px',
    '--line-planned-beam-dash:7 4',
    '--ease-settle:cubic-bezier(0.22,1,0.36,1)',
  ])
    expect(root).toContain(declaration);
  for (const family of ['--serif:', '--sans:', '--serif-en:', '--sans-en:']) expect(root).toContain(family);
  expect(css).not.toMatch(/undefined|NaN|\[object/);
});

test('whoever wants more contrast has it by day, by night, on sheets, and under forced colours', () => {
  const rules = [...css.matchAll(/@media ([^{]*\(prefers-contrast:more\))\{([^{]*)\{/g)].map(
    ([, condition, selector]) => [condition, selector],
  );
  const [chosen, system] = [':root[data-theme=night]', ':root:not([data-theme=light])'];
  expect(rules).toEqual([
    ['(prefers-contrast:more)', ':root'],
    ['screen and (prefers-contrast:more)', `${chosen},${chosen} .sheet`],
    ['screen and (prefers-color-scheme:dark) and (prefers-contrast:more)', `${system},${system} .sheet`],
  ]);
  expect(css.lastIndexOf('prefers-contrast')).toBeLessThan(css.indexOf('forced-colors'));
});

test('where the user forces colours, drawings have those and none of their own', () => {
  const media = css.slice(css.indexOf('@media (forced-colors:active)'));
  const { accent: _, ...roles } = tokens.color.light;
  for (const role of Object.keys(roles).filter(name => !name.startsWith('$')))
    expect(media).toMatch(new RegExp(`--${role}:(Canvas|CanvasText|currentColor)[;}]`));
  for (const name of ['deep', 'mid', 'azurite-deep', 'malachite-mid'])
    expect(media).toContain(`--${name}:CanvasText`);
  // What is placed differs from what is mastered by its filling, whatever the accent.
  for (const name of ['half', 'azurite-half', 'malachite-half']) expect(media).toContain(`--${name}:Canvas;`);
  expect(media).not.toContain('#');
});
