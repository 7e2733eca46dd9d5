import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const account = '/app/accounts/1';
const widthOf = async (page: Page, name: string) => {
  const box = await page.getByRole('region', { name, exact: true }).boundingBox();
  return Math.round(box?.width ?? 0);
};

test('the line between list and thread is moved by key and by hand, and stays where it was put', async ({ page }) => {
  await page.goto(`${account}/conversations/1`);
  const line = page.getByRole('separator', { name: 'Width of the list' });
  await expect(line).toHaveAttribute('aria-valuenow', '320');
  await line.press('ArrowRight');
  await expect(line).toHaveAttribute('aria-valuenow', '336');
  await line.hover();
  await page.mouse.down();
  await page.mouse.move(208 + 336 + 64, 400, { steps: 4 });
  await page.mouse.up();
  await expect(line).toHaveAttribute('aria-valuenow', '400');
  await page.reload();
  await expect(line).toHaveAttribute('aria-valuenow', '400');
  expect(await widthOf(page, 'Conversations')).toBe(400);
  await line.press('Enter');
  await expect(line).toHaveAttribute('aria-valuenow', '320');
});
