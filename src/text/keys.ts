import type strings from '../../locales/zh-CN/interface.json';
import type teacher from '../../locales/zh-CN/teacher.json';

/** Every key of interface.json, dotted; a plural form is named without its suffix. */
export type InterfaceKey = Stem<Paths<typeof strings>>;
/** The same of teacher.json. */
export type TeacherKey = Stem<Paths<typeof teacher>>;
export type Params = Readonly<Record<string, string | number>>;

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];
type Stem<K extends string> = K extends `${infer S}_${'one' | 'other'}` ? S : K;
