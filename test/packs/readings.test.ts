import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import readings from '../../src/packs/miit-2023/readings.json';
import { isHan, syllables } from '../syllables.ts';

type Words = {
  readonly measures: Readonly<Record<string, { readonly card: string }>>;
};
const words: Words = JSON.parse(readFileSync('src/packs/miit-2023/words/zh-CN.json', 'utf8'));
const phrases = Object.values(words.measures).flatMap(({ card }) => card.split('|'));
const all: Readonly<Record<string, string>> = readings;

describe('the readings of the cards', () => {
  it('are there for every phrase with a Chinese letter, and for no other', () => {
    const wanted = new Set(phrases.filter(phrase => [...phrase].some(isHan)));
    expect([...wanted].filter(phrase => !(phrase in all))).toEqual([]);
  });

  it('are each a way to read their letters', () => {
    expect(Object.entries(all).filter(([phrase, reading]) => !syllables(phrase, reading))).toEqual([]);
  });

  /** Letters that are read in several ways, and how they are read here; decided by hand, word by word. */
  it.each([
    ['支柱行业', '行', 'háng'],
    ['船舶行业', '行', 'háng'],
    ['发展行动计划', '行', 'xíng'],
    ['运行监测调度', '行', 'xíng'],
    ['全面推行', '行', 'xíng'],
    ['运行监测调度', '调', 'diào'],
    ['协调推动', '调', 'tiáo'],
    ['调结构', '调', 'tiáo'],
    ['运行监测调度', '度', 'dù'],
    ['重大项目、', '重', 'zhòng'],
    ['重点实验室', '重', 'zhòng'],
    ['在重点领域', '重', 'zhòng'],
    ['稳增长措施', '长', 'zhǎng'],
    ['新增长点', '长', 'zhǎng'],
    ['实现增长目标', '长', 'zhǎng'],
    ['供给水平', '供', 'gōng'],
    ['供给水平', '给', 'jǐ'],
    ['政策供给与落实', '供', 'gōng'],
    ['政策供给与落实', '给', 'jǐ'],
    ['智慧供应链', '供', 'gōng'],
    ['智慧供应链', '应', 'yìng'],
    ['融合应用', '应', 'yìng'],
    ['形成实物工作量', '量', 'liàng'],
    ['高质量发展', '量', 'liàng'],
    ['量子科技', '量', 'liàng'],
    ['更多政策措施', '更', 'gèng'],
    ['更好发挥', '更', 'gèng'],
    ['和设备更新', '更', 'gēng'],
    ['“勇挑大梁”', '挑', 'tiǎo'],
    ['“勇挑大梁”', '大', 'dà'],
    ['强能力', '强', 'qiáng'],
    ['强链补链', '强', 'qiáng'],
    ['创品牌”行动', '创', 'chuàng'],
    ['“增品种、', '种', 'zhǒng'],
    ['集中', '中', 'zhōng'],
    ['中小企业', '中', 'zhōng'],
    ['传统产业升级', '传', 'chuán'],
    ['法规政策体系', '系', 'xì'],
    ['全面实施“十四五”系列规划，提振制造业有效投资', '系', 'xì'],
    ['数据安全', '数', 'shù'],
    ['数字化转型', '转', 'zhuǎn'],
    ['薄弱环节', '薄', 'bó'],
    ['扎实开展', '扎', 'zhā'],
    ['减轻企业负担', '担', 'dān'],
    ['分业施策、', '分', 'fēn'],
    ['聚焦重点行业和地区，稳住工业增长基本盘', '和', 'hé'],
    ['有条件的地区', '地', 'dì'],
    ['有条件的地区', '的', 'de'],
    ['发挥各自优势、', '发', 'fā'],
    ['若干', '干', 'gān'],
    ['“宽带边疆”', '带', 'dài'],
    ['等市场化机制', '场', 'chǎng'],
    ['深化防范打击', '打', 'dǎ'],
    ['指导督促', '促', 'cù'],
    ['部省联动', '省', 'shěng'],
    ['合作区', '区', 'qū'],
    ['“走出去”', '出', 'chū'],
    ['提升', '提', 'tí'],
    ['接续与完善', '与', 'yǔ'],
    ['数据要素作用', '要', 'yào'],
    ['形势研判', '研', 'yán'],
  ])('%s: %s is %s', (part, letter, way) => {
    const found = Object.entries(all).filter(([phrase]) => phrase.includes(part));
    expect(found.length).toBeGreaterThan(0);
    for (const [phrase, reading] of found) {
      const at = [...phrase]
        .filter(isHan)
        .join('')
        .indexOf([...part].filter(isHan).join(''));
      const inside = [...part].filter(isHan).indexOf(letter);
      expect(syllables(phrase, reading)?.[at + inside]).toBe(way);
    }
  });
});
