/** The colours of one theme: roles, and those of each accent. */
export type Scheme = { readonly [role: string]: string | Accents } & { readonly accent: Accents };
type Accents = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** WCAG 2: what is read, and the lines that mean something, at AAA; rules between rows as pictures are. */
const [READ, RULE] = [7, 3];
/** Of the way to black or white at a time. */
const STEP = 1 / 64;
const [BLACK, WHITE] = ['#000000', '#FFFFFF'];

/**
 * A theme for who wants more contrast: each colour keeps its hue and goes only as far towards black or white as it
 * takes on every ground that it may lie on.
 */
export function withMoreContrast(scheme: Scheme): Scheme {
  const of = (role: string): string => String(scheme[role]);
  const grounds = [of('paper'), of('card'), of('sunk')];
  const washes = Object.values(scheme.accent).map(({ wash = '' }) => wash);
  const told = [of('okWash'), of('noWash')];
  const firm = (colour: string, on: readonly string[], ratio = READ): string => away(colour, on, ratio);
  const accent = Object.entries(scheme.accent).map(([name, roles]) => {
    const { deep = '', solid = '', onSolid = '', wash = '' } = roles;
    return [name, { ...roles, deep: firm(deep, [...grounds, wash]), solid: firm(solid, [onSolid]) }] as const;
  });
  return {
    ...scheme,
    ink2: firm(of('ink2'), [...grounds, ...washes, ...told]),
    ink3: firm(of('ink3'), grounds),
    line: firm(of('line'), grounds),
    hair: firm(of('hair'), grounds, RULE),
    ok: firm(of('ok'), [...grounds, of('okWash')]),
    no: firm(of('no'), [...grounds, of('noWash')]),
    edge: of('outline'),
    accent: Object.fromEntries(accent),
  };
}

/** The first step away from its grounds at which it stands out from all of them. */
function away(colour: string, grounds: readonly string[], ratio: number): string {
  const pole = Math.max(...grounds.map(luminance)) < luminance(colour) ? WHITE : BLACK;
  for (let share = 0; share < 1; share += STEP) {
    const moved = between(colour, pole, share);
    if (grounds.every(ground => contrast(moved, ground) >= ratio)) return moved;
  }
  return pole;
}

/** WCAG 2: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [less = 0, more = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(value => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channels = (colour: string): readonly number[] =>
  [1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16));

function between(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, i) => Math.round(value + ((target[i] ?? 0) - value) * share));
  return `#${mixed.map(value => value.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
}
