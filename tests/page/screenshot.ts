import { join } from "node:path";
import { ROOT } from "../support.ts";
import { launch, openPage, startStage } from "./chromium.ts";

/** `npm run screenshot`: makes the picture in the README, from the invented corpus. */
const stage = await startStage();
const browser = await launch();
try {
  const { page } = await openPage(browser, stage.url, { width: 1100, height: 860, colorScheme: "dark" });
  await page.getByRole("button", { name: "/quote passengers a week" }).click();
  await page.getByRole("log").getByRole("article").first().waitFor();
  const path = join(ROOT, "docs", "sandbox.png");
  await page.screenshot({ path });
  console.log(`made ${path}`);
} finally {
  await browser.close();
  await stage.stop();
}
process.exit();
