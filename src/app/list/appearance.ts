import type { Text } from '../../text/language.ts';
import type { Settings } from '../store/saves/bodies.ts';

/** Settings that are a matter of style stand on the root element; style.css does the rest. */
export function applySettings(
  root: HTMLElement,
  text: Text,
  { theme, textSize, motion, isMirrored }: Settings,
): void {
  root.lang = text.language;
  set(root, 'theme', theme === 'auto' ? undefined : theme);
  set(root, 'textSize', textSize === 1 ? undefined : String(textSize));
  set(root, 'motion', motion === 'auto' ? undefined : motion);
  set(root, 'mirrored', isMirrored ? '' : undefined);
}

function set(root: HTMLElement, name: string, value: string | undefined): void {
  if (value === undefined) delete root.dataset[name];
  else root.dataset[name] = value;
}
