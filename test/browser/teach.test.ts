import type { Page } from '@playwright/test';
import { violationsOf } from './axe.ts';
import { expect, test, withSettings } from './player.ts';

const address = (page: Page): Promise<string> => page.locator('.share > .address').innerText();
const open = async (page: Page, hash = '#/teach'): Promise<void> => {
  await page.goto(`./${hash}`);
  await expect(page.locator('main.teach h1')).toBeVisible();
};
/** What lies over a native box is a finger wide; the box itself takes the press. */
const press = (page: Page, name: string, value: string): Promise<void> =>
  page.locator(`.compose [name="${name}"][data-value="${value}"]`).check();

test('from opening the page to a code on the wall: two clicks, and keys close it', async ({ page }) => {
  let clicks = 0;
  const click = async (selector: string): Promise<void> => {
    clicks += 1;
    await page.locator(selector).click();
  };
  const begun = Date.now();
  await open(page);
  await click('[data-beam=industry] .whole-beam');
  await click('[data-wall]');
  const code = page.locator('.wall .code');
  await expect(code).toBeVisible();
  const seconds = (Date.now() - begun) / 1000;
  test
    .info()
    .annotations.push({ type: 'stopwatch', description: `${seconds.toFixed(1)} s, ${clicks} clicks` });
  expect(clicks).toBeLessThanOrEqual(6);
  const { height = 0 } = (await code.boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(844 / 3);
  await expect(page.locator('.wall .address')).toHaveText(/\/#C[0-9A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.wall')).toBeHidden();
});

test('every setting makes another link, and the link says what was set', async ({ page }) => {
  await open(page);
  const seen = new Set([await address(page)]);
  const changes: readonly (() => Promise<void>)[] = [
    () => press(page, 'mode', 'test'),
    () => press(page, 'count', '8'),
    () => page.locator('[data-value=estimate]').uncheck(),
    () => page.locator('.compose [name=title]').fill('周五小测'),
    () =>
      page
        .locator('.more > summary')
        .click()
        .then(() => press(page, 'attempts', '2')),
    () => press(page, 'hints', 'false'),
    () => press(page, 'minutes', '20'),
    () => page.locator('[name=opens]').fill('2030-01-01T08:00'),
    () => page.locator('[name=due]').fill('2030-01-02T08:00'),
    () => press(page, 'order', 'own'),
    () => press(page, 'language', 'zh-CN'),
    () =>
      page
        .locator('[data-preview] summary')
        .click()
        .then(() => page.locator('[data-reshuffle]').click()),
    () =>
      page
        .locator('[data-beam=growth] summary')
        .click()
        .then(() => page.locator('[data-value=growth_2]').uncheck()),
  ];
  for (const change of changes) {
    await change();
    await page.locator('h1').click();
    await expect.poll(async () => seen.has(await address(page))).toBe(false);
    seen.add(await address(page));
  }
  expect(seen.size).toBe(changes.length + 1);
  await expect(page.locator('[data-preview] li')).toHaveCount(8);
  const tries = page.waitForEvent('popup');
  await page.locator('[data-try]').click();
  const student = await tries;
  await expect(student.locator('h1')).toHaveText('周五小测');
  for (const words of ['8题', '测验', '没有', '20分钟', '1月1日', '1月2日', '2次', '中文'])
    await expect(student.locator('main')).toContainText(words);
});

test('what makes no sense is said where it is set, and what is impossible has no link', async ({ page }) => {
  await open(page);
  await page.locator('.more > summary').click();
  await press(page, 'mode', 'test');
  await expect(page.locator('.silly')).toContainText('学生可以看过答案');
  await press(page, 'attempts', '1');
  await expect(page.locator('.silly')).toHaveCount(0);
  await page.locator('[name=exactly]').fill('100');
  await page.locator('[name=exactly]').press('Tab');
  await expect(page.locator('.silly')).toContainText(/这样选只有\d+题/);
  for (const beam of ['industry', 'digital']) await page.locator(`[data-beam=${beam}] .whole-beam`).click();
  await press(page, 'minutes', '5');
  await expect(page.locator('.silly').last()).toContainText('不到八秒');
  for (const beam of ['growth', 'industry', 'digital'])
    await page.locator(`[data-beam=${beam}] .whole-beam`).click();
  await expect(page.locator('[data-unmade]')).toBeVisible();
  await expect(page.locator('.handout > .code')).toHaveCount(0);
  await page.locator('[data-beam=smes] .whole-beam').click();
  await expect(page.locator('.handout > .code')).toBeVisible();
});

test('the wall fills the screen, and leaving that leaves the wall; its button is pressed by key', async ({
  page,
}) => {
  await open(page);
  const filling = (): Promise<string> => page.evaluate(() => document.fullscreenElement?.className ?? '');
  await page.locator('[data-wall]').click();
  await expect.poll(filling).toBe('poster');
  await expect(page.locator('.wall .how')).toBeVisible();
  // What a browser does when Escape is pressed, of which the page never hears.
  await page.evaluate(() => document.exitFullscreen());
  await expect(page.locator('.wall')).toBeHidden();
  await expect(page.locator('[data-wall]')).toBeFocused();
  await page.locator('[data-wall]').press('Enter');
  await expect.poll(filling).toBe('poster');
  // Opened again before the page has heard that it was closed.
  await page.evaluate(async () => {
    const wall = document.querySelector<HTMLDialogElement>('dialog.wall');
    const heard = new Promise(done => wall?.addEventListener('close', done, { once: true }));
    wall?.close();
    wall?.showModal();
    await heard;
    await new Promise(done => setTimeout(done, 200));
  });
  expect(await filling()).toBe('poster');
  await expect(page.locator('.wall button')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.wall')).toBeHidden();
  await expect.poll(filling).toBe('');
  await expect(page.locator('[data-wall]')).toBeFocused();
});

test('a time that no link can say has no link; nothing is rewritten while a year is typed', async ({
  page,
}) => {
  await open(page);
  await page.locator('.more > summary').click();
  const due = page.locator('[name=due]');
  for (const at of ['0002-12-01T08:00', '0020-12-01T08:00', '2099-12-01T08:00']) {
    await due.fill(at);
    await due.blur();
    await expect(page.locator('[data-unmade]')).toBeVisible();
    await expect(page.locator('.silly').first()).toContainText('2026到2085');
    await expect(due).toHaveValue(at);
  }
  await due.fill('2084-12-01T08:00');
  await due.blur();
  await expect(page.locator('.silly')).toHaveCount(0);
  await expect(page.locator('.handout > .code')).toBeVisible();
});

test('a title is mended in the middle of its typing', async ({ page }) => {
  await open(page);
  const title = page.locator('.compose [name=title]');
  await title.pressSequentially('Friday quiz');
  for (const _ of 'quiz') await title.press('Backspace');
  await title.pressSequentially('test');
  await expect(title).toHaveValue('Friday test');
});

test('more time for one student is another link, and that one is copied', async ({ page, context }) => {
  await context.addInitScript(() => {
    let isOut = false;
    const writeText = async (text: string): Promise<void> => {
      if (isOut) throw new Error('no clipboard');
      document.documentElement.setAttribute('data-copied', text);
      isOut = true;
    };
    Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
    document.execCommand = () => false;
  });
  await open(page);
  await expect(page.locator('[data-factor]')).toHaveCount(0);
  await page.locator('.more > summary').click();
  await press(page, 'minutes', '20');
  await page.locator('details:has([data-factor]) > summary').click();
  const links = page.locator('.share .links .address');
  await expect(links).toHaveCount(3);
  expect(new Set([...(await links.allInnerTexts()), await address(page)]).size).toBe(4);
  await expect(page.locator('[data-factor="1.25"]')).toContainText('25分钟');
  await page.locator('[data-factor="2"]').click();
  await expect(page.locator('html')).toHaveAttribute('data-copied', await links.nth(2).innerText());
  // Without a clipboard the very link lies selected, not that of the class.
  await page.locator('[data-factor="1.5"]').click();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(await links.nth(1).innerText());
});

test('the other language keeps what is set', async ({ page }) => {
  await open(page);
  await press(page, 'count', '8');
  await page.locator('.compose [name=title]').fill('周五小测');
  const before = await address(page);
  await page.locator('.head button').click();
  await expect(page.locator('h1')).toHaveText('New assignment');
  await expect(page.locator('.compose [name=title]')).toHaveValue('周五小测');
  expect(await address(page)).toBe(before);
});

test('a pass mark is read as it is typed, outlives a reload, and changes no link; what is none stops the package', async ({
  page,
}) => {
  await open(page);
  const before = await address(page);
  const pass = page.locator('[name=pass]');
  const about = page.locator('.share [name=about]');
  const unfold = (): Promise<void> => page.locator('[data-downloads] > summary').click();
  await unfold();
  await pass.fill('0.6');
  await pass.blur();
  await expect(page.locator('[data-pass]')).toContainText('“0.6”不是整数');
  await expect(page.locator('[data-scorm]')).toHaveCount(0);
  await pass.fill('百分之六十');
  await pass.blur();
  await expect(pass).toHaveValue('60');
  await expect(about).toHaveValue(/及格线：60%/);
  // The one for Moodle stands first.
  await expect(page.locator('.primary[data-scorm]')).toHaveText('SCORM 1.2包');
  await about.fill('周五前做完');
  await page.locator('.head button').click();
  await page.reload();
  await unfold();
  await expect(pass).toHaveValue('60');
  await expect(about).toHaveValue('周五前做完');
  expect(await address(page)).toBe(before);
  await page.locator('[data-about-anew]').click();
  await expect(about).toBeFocused();
  await expect(about).toHaveValue(/Pass mark: 60%/);
});

test('what is half set is there after a reload and on the way back; it is begun anew, and brought back', async ({
  page,
}) => {
  await open(page);
  const afresh = page.locator('[data-afresh]');
  const title = page.locator('.compose [name=title]');
  await expect(afresh).toHaveCount(0);
  const first = await address(page);
  await press(page, 'count', '8');
  await title.fill('周五小测');
  const set = await address(page);
  await page.reload();
  await expect(title).toHaveValue('周五小测');
  expect(await address(page)).toBe(set);
  await page.goto('./#/');
  await expect(page.locator('main[data-page=home]')).toBeVisible();
  await page.goBack();
  await expect(title).toHaveValue('周五小测');
  await afresh.click();
  await expect(title).toHaveValue('');
  await expect(page.locator('[name=count][data-value="10"]')).toBeChecked();
  expect(await address(page)).not.toBe(set);
  await afresh.click();
  await expect(title).toHaveValue('周五小测');
  expect(await address(page)).toBe(set);
  await afresh.click();
  await page.reload();
  await expect(title).toHaveValue('');
  await expect(afresh).toHaveCount(0);
  expect(first).not.toBe(set);
});

test('where the browser keeps nothing, the form says so', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('', 'QuotaExceededError');
    };
  });
  await open(page);
  await press(page, 'count', '8');
  await expect(page.locator('[data-unkept]')).toContainText('刷新网页就要重填');
  await expect(page.locator('.notice')).toHaveCount(0);
});

test('a worksheet that is opened by its address is there after a reload, and leads back to its assignment', async ({
  page,
  context,
}) => {
  await open(page);
  await page.locator('.more > summary').click();
  await press(page, 'order', 'own');
  await page.locator('.compose [name=title]').fill('周五小测');
  const set = await address(page);
  await page.locator('.rest a').first().click();
  await page.locator('[name=part][data-value=key]').check();
  await page.locator('[name=version][data-value="3"]').check();
  await page.reload();
  await expect(page.locator('[data-key] h2')).toHaveText('周五小测 C卷');
  await expect(page.locator('[data-worksheet]')).toHaveCount(0);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.locator('[data-worksheet] h2').first()).toContainText('周五小测');
  await other.locator('main .head a').click();
  await expect(other.locator('.compose [name=title]')).toHaveValue('周五小测');
  expect(await address(other)).toBe(set);
  // The form stays until the page of what is no code has come.
  await open(other, '#/teach/paper/A1');
  await expect(other.locator('.compose')).toHaveCount(0);
  await other.locator('main .button').click();
  await expect(other.locator('.compose').first()).toBeVisible();
});

test('on a phone what the class gets is a tap away, until it is in sight', async ({ page }) => {
  await open(page);
  const onward = page.locator('[data-onward]');
  await expect(onward).toBeInViewport({ ratio: 1 });
  await onward.click();
  await expect(page.locator('.handout > .code')).toBeInViewport({ ratio: 1 });
  await expect(onward).toBeHidden();
  await page.evaluate(() => scrollTo(0, 0));
  await expect(onward).toBeVisible();
});

test('at an address of this computer alone page and wall say so, and lead to one that phones get to', async ({
  page,
}) => {
  await page.goto('./#/teach');
  await page.locator('.handout > .code').waitFor();
  // A server that does not know its addresses.
  await expect(page.locator('.share > [data-alone]')).toContainText('127.0.0.1');
  await page.locator('[data-wall]').click();
  await expect(page.locator('.wall [data-alone]')).toContainText('127.0.0.1');
  // `npm start` names them.
  const link = '<http://192.168.1.4:4173/>; rel="alternate", <http://10.0.0.4:4173/>; rel="alternate"';
  await page.route('./', async route => {
    const headers = { ...(await route.fetch()).headers(), link };
    await (route.request().method() === 'HEAD' ? route.fulfill({ headers }) : route.continue());
  });
  await page.reload();
  await expect(page.locator('.share > .address')).toHaveText(/^http:\/\/192\.168\.1\.4:4173\/#A/);
  await page.locator('.share > [data-alone] [data-value="http://10.0.0.4:4173/"]').check();
  await expect(page.locator('.share > .address')).toHaveText(/^http:\/\/10\.0\.0\.4:4173\/#A/);
  await expect(page.locator('.share > .address a')).toHaveAttribute('href', await address(page));
  await page.locator('[data-wall]').click();
  await expect(page.locator('.wall .address')).toHaveText(/^http:\/\/10\.0\.0\.4:4173\/#C/);
  await expect(page.locator('.wall [data-alone]')).not.toContainText('127.0.0.1');
});

test('on a laptop the code and the link are in sight at once, and stay there', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await open(page);
  const isSeen = async (): Promise<void> => {
    for (const part of ['.handout > .code', '[data-wall]', '.share > .address'])
      await expect(page.locator(part)).toBeInViewport({ ratio: 1 });
  };
  await isSeen();
  await page.locator('.more > summary').click();
  await page.locator('.compose [name=language]').last().scrollIntoViewIfNeeded();
  await isSeen();
});

for (const [width, height] of [
  [1280, 720],
  [1366, 768],
] as const)
  test(`the wall says what is asked, for the back row, and its code is as large as it was: ${width} x ${height}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await page.locator('[data-beam=industry] .whole-beam').click();
    for (const kind of ['entry', 'estimate', 'order', 'proofread', 'sort'])
      await page.locator(`.compose [data-value=${kind}]`).uncheck();
    await press(page, 'count', '20');
    await page.locator('[data-wall]').click();
    const wall = page.locator('.wall');
    await expect(wall.locator('.beams')).toHaveText('稳工业增长、建现代化产业体系');
    await expect(wall.locator('.sum')).toHaveText('20题 · 约4分钟');
    await expect(wall.locator('.kinds')).toHaveText('归位 · 选数');
    const letters = await wall
      .locator('.beams')
      .evaluate(line => Number.parseFloat(getComputedStyle(line).fontSize));
    expect(letters).toBeGreaterThanOrEqual(width / 40);
    // The root's letters are 20 px here; the code has all the height but a margin, or half of the width.
    const code = await wall.locator('.code').boundingBox();
    expect(code?.width).toBeCloseTo(Math.min(0.52 * width, height - 60), 0);
    for (const part of ['.beams', '.sum', '.kinds', '.short'])
      await expect(wall.locator(part)).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Escape');
    await page.locator('.more > summary').click();
    await press(page, 'minutes', '20');
    await page.locator('[data-wall]').click();
    await expect(wall.locator('.sum')).toHaveText('20题 · 限时20分钟');
  });

test('the wall names only kinds that are asked', async ({ page }) => {
  await open(page);
  await press(page, 'count', '5');
  await page.locator('[data-preview] > summary').click();
  const asked = new Set(
    (await itemsIn(page)).map(item => item.split(':')[0]).filter(kind => kind !== undefined),
  );
  await page.locator('[data-wall]').click();
  const named = (await page.locator('.wall .kinds').innerText()).split(/\s*·\s*/);
  const names: Readonly<Record<string, string>> = {
    ...{ match: '归位', choice: '选数', entry: '填数', estimate: '估数', order: '排序' },
    ...{ proofread: '校对', sort: '归类' },
  };
  expect(named.sort()).toEqual([...asked].map(kind => names[kind]).sort());
});

for (const [language, words] of [
  ['zh-CN', '老师入口'],
  ['en', 'For teachers'],
] as const)
  test(`on a PC the way for teachers is a button with an outline, clear of the roof: ${language}`, async ({
    page,
    context,
  }) => {
    await withSettings(context, { language });
    const button = page.locator('.quick .to-teach');
    for (const [width, height] of [
      [1280, 720],
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto('./#/');
      await page.reload();
      await expect(button).toHaveText(words);
      await expect(button.locator('span')).toHaveCSS('border-style', 'solid');
      const box = await button.boundingBox();
      expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(48);
      expect.soft(await button.locator('span').evaluate(isTouchedByHall), `${width}`).toBe(false);
    }
    expect(await violationsOf(page)).toEqual([]);
    await button.click();
    await expect(page.locator('main[data-page=teach]')).toBeVisible();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('./#/');
    await expect(page.locator('main[data-page=home]')).toBeVisible();
    await expect(button).toBeHidden();
  });

/** Whether a line of the hall runs through the box. */
function isTouchedByHall(box: Element): boolean {
  const { left, right, top, bottom } = box.getBoundingClientRect();
  const drawn = [...document.querySelectorAll('.home .picture svg *')].filter(
    shape => shape instanceof SVGGeometryElement,
  );
  return drawn.some(shape => {
    const matrix = shape.getScreenCTM();
    return Array.from({ length: 101 }, (_, i) => (shape.getTotalLength() * i) / 100).some(length => {
      const { x, y } = shape.getPointAtLength(length).matrixTransform(matrix ?? undefined);
      return x > left && x < right && y > top && y < bottom;
    });
  });
}

for (const [width, height] of [
  [390, 844],
  [1280, 720],
  [1366, 768],
] as const)
  test(`the page says what is below, and leads there: ${width} x ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    const onward = page.locator('[data-onward]');
    if (width < 900) {
      await expect(onward).toContainText('打印、学习平台、题库');
      await onward.click();
    }
    const below = page.locator('.share .below');
    await expect(below).toBeInViewport({ ratio: 1 });
    await expect(below).toHaveText(/^\s*下面还有\s*打印\s*学习平台\s*题库\s*题目\s*$/);
    const small = await below
      .locator('button')
      .evaluateAll(
        all =>
          all.map(one => one.getBoundingClientRect()).filter(box => box.height < 48 || box.width < 48).length,
      );
    expect(small).toBe(0);
    for (const [name, part] of [
      ['platform', '[data-downloads] > summary'],
      ['bank', '[data-banks] > summary'],
      ['questions', '[data-preview] > summary'],
      ['paper', '.rest > .row'],
    ] as const) {
      await below.locator(`[data-below=${name}]`).click();
      await expect(page.locator(part).first()).toBeFocused();
      await expect(page.locator(part).first()).toBeInViewport({ ratio: 1 });
    }
    await expect(page.locator('[data-downloads] .cover')).toBeVisible();
    // Only looking at it hands nothing out.
    await open(page, '#/teach/results');
    await expect(page.locator('.results .none')).toBeVisible();
  });

test('no page for teachers asks for the engine, until the game is gone to', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', request => asked.push(new URL(request.url()).pathname));
  await open(page);
  await open(page, '#/teach/help');
  await page.waitForLoadState('networkidle');
  expect(asked.filter(path => /phaser|boot|webgl|canvas/i.test(path))).toEqual([]);
});

for (const [language, theme] of [
  ['zh-CN', 'light'],
  ['en', 'night'],
] as const)
  test(`fits the smallest screen, and axe finds nothing: ${language}, ${theme}`, async ({
    page,
    context,
  }) => {
    await withSettings(context, { language, theme });
    await page.setViewportSize({ width: 320, height: 568 });
    for (const hash of ['#/teach', '#/teach/help']) {
      await open(page, hash);
      for (const summary of await page.locator('summary').all()) await summary.click();
      expect.soft(await violationsOf(page), hash).toEqual([]);
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth), hash).toBe(320);
    }
  });

const rows = (page: Page) => page.locator('[data-preview] > ol > li');
const itemsIn = (page: Page): Promise<readonly string[]> =>
  rows(page).evaluateAll(all => all.map(row => row.getAttribute('data-item') ?? ''));
/** Unfolds the questions of four cards in a test. */
async function openQuestions(page: Page): Promise<void> {
  await open(page);
  for (const kind of ['choice', 'entry', 'estimate', 'order', 'proofread', 'sort'])
    await page.locator(`.compose [data-value=${kind}]`).uncheck();
  await press(page, 'mode', 'test');
  await page.locator('[name=exactly]').fill('4');
  await page.locator('[name=exactly]').press('Tab');
  await page.locator('[data-preview] > summary').click();
  await expect(rows(page)).toHaveCount(4);
}

test('a question that is swapped and one that is left out are asked neither of a student nor on paper', async ({
  page,
}) => {
  await openQuestions(page);
  const before = await itemsIn(page);
  const [swapped = '', out = '', ...kept] = before;
  const words = (item: string): Promise<string> =>
    page.locator(`[data-item="${item}"] p`).first().innerText();
  const gone = [await words(swapped), await words(out)];
  await page.locator(`[data-item="${swapped}"] [data-change=swap]`).click();
  await expect(page.locator(`[data-preview] > ol [data-item="${swapped}"]`)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(4);
  const [came = ''] = (await itemsIn(page)).filter(item => !before.includes(item));
  await expect(page.locator(`[data-item="${came}"] [data-change=swap]`)).toBeFocused();
  await page.locator(`[data-item="${out}"] [data-change=leaveOut]`).click();
  await expect(rows(page)).toHaveCount(3);
  expect([...(await itemsIn(page))].sort()).toEqual([came, ...kept].sort());
  await expect(page.locator('.share > .typed')).toHaveCount(0);
  const cameWords = await words(came);

  const tries = page.waitForEvent('popup');
  await page.locator('[data-try]').click();
  const student = await tries;
  await student.locator('[data-go]').click();
  const asked: string[] = [];
  for (const _ of [came, ...kept]) {
    const table = student.locator('.table');
    await expect(table).not.toHaveAttribute('data-asked', asked[asked.length - 1] ?? '');
    asked.push((await table.getAttribute('data-asked')) ?? '');
    await table.locator('[data-option]').first().click();
  }
  await expect(student.locator('main[data-page=handin]')).toBeVisible();
  expect(asked.sort()).toEqual([came, ...kept].sort());

  await page.locator('.rest a').first().click();
  const sheet = page.locator('[data-worksheet]');
  await expect(sheet).toContainText(cameWords);
  for (const card of gone) await expect(sheet).not.toContainText(card);
});

test('questions are swapped, left out and taken back by keys alone, on the smallest screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openQuestions(page);
  const [first = ''] = await itemsIn(page);
  const focused = page.locator('[data-preview] :focus');
  await page.locator('[data-change=leaveOut]').first().focus();
  for (const count of [3, 2, 1]) {
    await page.keyboard.press('Enter');
    await expect(rows(page)).toHaveCount(count);
    await expect(focused).toHaveAttribute('data-change', 'leaveOut');
    await expect(page.locator('[role=status] > [data-outcome]')).toContainText(`还剩${count}题`);
  }
  // The last one stays, and the button says why.
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(focused).toHaveAttribute('aria-disabled', 'true');
  await expect(focused).toHaveAccessibleDescription('只剩一题，不能再去掉。');
  await page.keyboard.press('Shift+Tab');
  await expect(focused).toHaveAccessibleName(/^换一题（归位）：“.+”归哪根柱？$/);
  await page.keyboard.press('Space');
  await expect(page.locator('[data-outcome]')).toContainText('换掉了');
  await page.locator('[data-left-out] > summary').press('Enter');
  await expect(page.locator('[data-left-out] li')).toHaveCount(4);
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const small = await page
    .locator('[data-change]')
    .evaluateAll(all =>
      all.map(one => one.getBoundingClientRect()).filter(({ width, height }) => width < 44 || height < 44),
    );
  expect(small).toEqual([]);
  await page.locator(`[data-left-out] [data-item="${first}"] button`).press('Enter');
  await expect(rows(page)).toHaveCount(2);
  await expect(
    page.locator(`[data-preview] > ol [data-item="${first}"] [data-change=leaveOut]`),
  ).toBeFocused();
  await page.reload();
  await expect(rows(page)).toHaveCount(2);
  expect(await itemsIn(page)).toContain(first);
});
