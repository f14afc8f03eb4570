/** The markup of a template with its texts and links, without a browser to draw it. */
export function printed(value: unknown): string {
  if (Array.isArray(value)) return value.map(printed).join('');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const { strings, values }: { strings?: unknown; values?: unknown } = value;
  if (!Array.isArray(values)) return '';
  const last: unknown = values[values.length - 1];
  // A list that is drawn row by row: its entries, then what makes a row of one.
  if (!Array.isArray(strings) && typeof last === 'function')
    return printed(Array.from(values[0], entry => Reflect.apply(last, undefined, [entry])));
  // A keyed text: its key, then the text.
  if (!Array.isArray(strings)) return printed(last);
  return strings.map((text, i) => `${text}${printed(values[i])}`).join('');
}
