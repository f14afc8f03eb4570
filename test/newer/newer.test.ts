import { describe, expect, it } from 'vitest';
import { newerInBuild } from './build.ts';

const inScript = (text: string): readonly string[] => newerInBuild([{ name: 'a.js', text }]);
const inStyle = (text: string): readonly string[] => newerInBuild([{ name: 'a.css', text }]);
const inPage = (text: string): readonly string[] => newerInBuild([{ name: 'a.html', text }]);

describe('the search for what is newer than the oldest browsers', () => {
  it.each([
    ['class A { static { go(); } }', 'javascript.classes.static.initialization_blocks'],
    ['const has = a => #x in a;', undefined],
    ['class A { #x; has(a) { return #x in a; } }', 'javascript.classes.private_class_fields_in'],
    ['await go();', 'javascript.operators.await.top_level'],
    ['import words from "./a.json" with { type: "json" };', 'javascript.statements.import.import_attributes'],
    ['text.split(/(?<=\\s)/)', 'javascript.regular_expressions.lookbehind_assertion'],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a template in the code that is searched
    ['new RegExp(`(?<!${LATIN})a`)', 'javascript.regular_expressions.lookbehind_assertion'],
    ['/[\\p{L}--[a-z]]/v.test(text)', 'javascript.builtins.RegExp.unicodeSets'],
    ['/a/d.exec(text)', 'javascript.builtins.RegExp.hasIndices'],
    ['/(?i:a)b/.test(text)', 'javascript.regular_expressions.modifier'],
    ['list.at(-1)', 'javascript.builtins.Array.at'],
    ['list?.at?.(-1)', 'javascript.builtins.Array.at'],
    ['list.findLast(Boolean)', 'javascript.builtins.Array.findLast'],
    ['list.toSorted()', 'javascript.builtins.Array.toSorted'],
    ['Object.hasOwn(a, "b")', 'javascript.builtins.Object.hasOwn'],
    ['Object.groupBy(a, b)', 'javascript.builtins.Object.groupBy'],
    ['structuredClone(a)', 'api.structuredClone'],
    ['window.structuredClone(a)', 'api.structuredClone'],
    ['crypto.randomUUID()', 'api.Crypto.randomUUID'],
    ['AbortSignal.timeout(9)', 'api.AbortSignal.timeout_static'],
    ['new Intl.Segmenter()', 'javascript.builtins.Intl.Segmenter'],
    ['new BroadcastChannel("a")', 'api.BroadcastChannel'],
    ['dialog.showModal()', 'api.HTMLDialogElement.showModal'],
    ['const { showModal } = dialog', 'api.HTMLDialogElement.showModal'],
    ['page.addEventListener("scrollend", go)', 'api.Element.scrollend_event'],
    ['html`<div inert>`', 'html.global_attributes.inert'],
    ['html`<search>`', 'html.elements.search'],
  ])('finds in a script: %s', (code, id) => {
    if (id === undefined) expect(() => inScript(code)).toThrow(SyntaxError);
    else expect(inScript(code)).toContain(id);
  });

  it.each([
    ['a { color: color-mix(in srgb, red, blue) }', 'css.types.color.color-mix'],
    ['a { height: 100dvh }', 'css.types.length.viewport_percentage_units_dynamic'],
    ['a { width: 50cqw }', 'css.types.length.container_query_length_units'],
    ['a { translate: 1px }', 'css.properties.translate'],
    ['a { accent-color: red }', 'css.properties.accent-color'],
    ['a { overflow: clip }', 'css.properties.overflow.clip'],
    ['a:has(b) { color: red }', 'css.selectors.has'],
    ['a:focus-visible { color: red }', 'css.selectors.focus-visible'],
    ['@layer a { b { color: red } }', 'css.at-rules.layer'],
    ['@container (width > 1px) { b { color: red } }', 'css.at-rules.container'],
    ['@media (width >= 1px) { b { color: red } }', 'css.at-rules.media.range_syntax'],
    ['a { & b { color: red } }', 'css.selectors.nesting'],
    ['a { --b: 100dvh }', 'css.types.length.viewport_percentage_units_dynamic'],
    ['@supports (display: grid) { a { translate: 1px } }', 'css.properties.translate'],
  ])('finds in a style sheet: %s', (css, id) => {
    expect(inStyle(css)).toContain(id);
  });

  it('finds what is newer in a page and in the script that stands in it', () => {
    expect(inPage('<p popover>all</p>')).toEqual(['html.global_attributes.popover']);
    expect(inPage('<script>[1].at(-1)</script>')).toContain('javascript.builtins.Array.at');
  });

  it.each([
    ['a.js', 'class A { x = 1; #y = 2; #z() { this.#y ??= 1_000; } }'],
    ['a.js', 'async () => { for await (const a of b) await a?.c; }'],
    ['a.js', '/(?<year>\\d+)(?=a)\\p{L}/su.exec("a".replaceAll("b", "c"))'],
    ['a.js', 'const entry = { at: 5 }; const then = entry.at;'],
    ['a.js', 'const stage = { at: () => 5 }; stage.at(3);'],
    ['a.js', 'import("./a.js").then(({ go }) => go(import.meta.url));'],
    ['a.css', 'a:is(b, c):not(d, e) { inset: 0; aspect-ratio: 1; gap: 1px }'],
    ['a.css', 'a { height: 100vh; height: 100dvh }'],
    ['a.css', 'a { -webkit-user-select: none; user-select: none }'],
    ['a.css', '@supports (height: 100dvh) { a { height: 100dvh } }'],
    ['a.css', '@supports selector(:has(*)) { a:has(b) { color: red } }'],
    ['a.html', '<p class="a" hidden>an inert popover</p><script>for (const a of b) a.c()</script>'],
  ])('takes nothing old for new: %s %s', (name, text) => {
    expect(newerInBuild([{ name, text }])).toEqual([]);
  });
});
