import { createServer } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Stage, setStage } from './harness.ts';

let stage: Stage;
let page: Page;
let evilUrl: string;
const evil = createServer((request, response) => {
  const frame = new URL(request.url ?? '/', 'http://localhost').searchParams.get('frame') ?? '';
  response.setHeader('content-type', 'text/html');
  response.end(`<!doctype html><title>Elsewhere</title>
    <script>window.heard = []; addEventListener('message', (event) => heard.push(event.data));</script>
    <iframe title="framed" src="${frame.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`);
});

beforeAll(async () => {
  stage = await setStage({ empty: true });
  page = await stage.browser.newPage();
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
  const address = evil.address();
  evilUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
});
afterAll(async () => {
  await stage?.end();
  evil.close();
});

const appUrl = (query: string) => `${stage.sandbox.appUrl}/0/assets/index.html${query}`;
const asHost = (origin: string) =>
  `?origin=${encodeURIComponent(origin)}&app_guid=11111111-2222-4333-8444-555555555555`;

async function refuses(place: Pick<Page, 'getByRole' | 'getByText'>): Promise<void> {
  const message = place.getByRole('alert');
  await message.waitFor();
  expect(await message.textContent()).toContain('The app could not start.');
  expect(await message.textContent()).toContain('This page is not Zendesk, so the app does nothing here.');
  expect(await message.textContent()).toContain('Open the app from within Zendesk.');
}

describe('a page that is not Zendesk', () => {
  for (const origin of [
    'https://evil.example',
    'https://zendesk.com.evil.example',
    'https://evil.example/.zendesk.com',
  ]) {
    it(`that frames the app as ${origin} is told so, and hears nothing from it`, async () => {
      await page.goto(`${evilUrl}?frame=${encodeURIComponent(appUrl(asHost(origin)))}`);
      const framed = page.frames().find((frame) => frame.url().startsWith(stage.sandbox.appUrl));
      if (!framed) throw new Error('the app is not framed');
      await refuses(framed);
      expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
    });
  }

  it('that names Zendesk and is not Zendesk hears nothing, and its answers are not listened to', async () => {
    const claimed = 'https://jxsupport.zendesk.com';
    await page.goto(`${evilUrl}?frame=${encodeURIComponent(appUrl(asHost(claimed)))}`);
    await page.evaluate(() => {
      const registered = {
        key: 'zaf.11111111-2222-4333-8444-555555555555',
        message: 'app.registered',
        zafMessage: 'app.registered',
        context: { location: 'ticket_sidebar', product: 'support' },
        metadata: { appId: 0, settings: {} },
      };
      for (const message of [registered, JSON.stringify(registered)]) {
        window.frames[0]?.postMessage(message, '*');
      }
    });
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
    const framed = page.frames().find((frame) => frame.url().startsWith(stage.sandbox.appUrl));
    expect(await framed?.locator('#app').textContent()).toBe('');
  });

  it('or no page at all: the app opened bare says so', async () => {
    await page.goto(appUrl(''));
    await refuses(page);
  });
});
