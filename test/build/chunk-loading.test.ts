import { expect, test } from 'vitest';
import { entryChunks, firstChunk } from '../../src/build/chunk-loading.ts';

/** Modules, and what each imports. */
const IMPORTS: Readonly<Record<string, readonly string[]>> = {
  '/src/main.ts': ['/src/store.ts'],
  '/src/store.ts': ['/src/cycle.ts'],
  '/src/cycle.ts': ['/src/store.ts'],
  '/src/first.ts': ['/src/shapes/roof.ts', '/src/list/switch.ts'],
  '/src/home.ts': [
    '/src/shapes/tower.ts',
    '/src/shapes/roof.ts',
    '/src/list/switch.ts',
    '/src/core/facts.ts',
  ],
  '/src/task.ts': ['/src/core/code.ts', '/src/list/field.ts', '/src/list/switch.ts'],
  '/src/saves.ts': ['/src/schemas.ts'],
  '/src/app/canvas/start.ts': ['/src/shapes/stage.ts', '/src/shapes/tower.ts'],
  '/src/app/kinds/cards.ts': ['/src/shapes/roof.ts', '/src/app/kinds/hand.ts'],
  '/src/elsewhere.ts': ['/src/core/code.ts'],
};
const modules = {
  getModuleInfo: (id: string) => ({
    importers: Object.keys(IMPORTS).filter(importer => IMPORTS[importer]?.includes(id)),
  }),
};
const chunkOf = entryChunks({
  first: ['/src/first.ts'],
  home: ['/src/home.ts'],
  task: ['/src/task.ts'],
  saves: ['/src/saves.ts'],
  canvas: ['/src/app/canvas/start.ts'],
  cards: ['/src/app/kinds/cards.ts'],
});

test('the first chunk is what the program imports, however its modules import each other', () => {
  const isFirst = firstChunk('/src/main.ts');
  for (const id of ['/src/main.ts', '/src/store.ts', '/src/cycle.ts'])
    expect(isFirst(id, modules)).toBe('game');
  expect(isFirst('/src/home.ts', modules)).toBeNull();
});

test.each([
  ['a page and what it alone needs', '/src/home.ts', 'home'],
  ['a page with fields', '/src/list/field.ts', 'task'],
  ['rules that others may want without the page', '/src/core/code.ts', 'codes'],
  ['the same of home', '/src/core/facts.ts', 'controls'],
  ['what reads saves', '/src/schemas.ts', 'saves'],
  ['what several pages share', '/src/list/switch.ts', 'controls'],
  ['what is drawn on the canvas, too', '/src/shapes/roof.ts', 'hall'],
  ['the same of one page', '/src/shapes/tower.ts', 'hall'],
  ['what only the canvas draws', '/src/shapes/stage.ts', 'shapes'],
  ['what starts it', '/src/app/canvas/start.ts', 'start-canvas'],
])('%s', (_, id, name) => {
  expect(chunkOf(id, modules)).toBe(name);
});

test('the first minute and the faces of kinds are chunks by themselves, and nothing else is touched', () => {
  for (const id of [
    '/src/first.ts',
    '/src/app/kinds/cards.ts',
    '/src/app/kinds/hand.ts',
    '/src/elsewhere.ts',
  ])
    expect(chunkOf(id, modules)).toBeNull();
});
