// `npm run excel`: the built add-in in the Excel of this computer, until Ctrl+C.
import { createServer } from "node:https";
import certificates from "office-addin-dev-certs";
import { serving } from "./server.mjs";
import { sideload } from "./sideload.mjs";

const FOLDER = "dist/workbench";
/** Where manifest.xml has it that the folder is served. */
const PORT = 3000;

// Makes a certificate for localhost and has the system trust it, which Windows and macOS ask about the first time.
const options = await certificates.getHttpsServerOptions();
const answer = serving(FOLDER);
const server = createServer(options, (request, response) => {
  // Excel on the web reads what describes functions and shortcuts from a page of its own.
  response.setHeader("access-control-allow-origin", "*");
  answer(request, response);
});
await new Promise((resolve, reject) => server.once("error", reject).listen(PORT, "localhost", resolve));

const takeBack = sideload(`${FOLDER}/manifest.xml`);
const howToOpen = {
  win32: `请打开 Excel，“支部账册”选项卡会出现在功能区上。
Open Excel: the tab 支部账册 appears in the ribbon.`,
  darwin: `请重新打开 Excel，在“开始”→“加载项”里选“支部账册”。
Open Excel anew and choose 支部账册 under Home > Add-ins.`,
};
const elsewhere = `这台电脑上没有可以旁加载的 Excel：在 Excel 网页版里上传 ${FOLDER}/manifest.xml，见 docs/deploy.zh-CN.md 第 4 节。
There is no Excel here to sideload to: upload ${FOLDER}/manifest.xml to Excel on the web, see docs/deploy.md, part 4.`;

console.log(`
https://localhost:${PORT}/

${howToOpen[process.platform] ?? elsewhere}

按 Ctrl+C 结束并撤下加载项。Ctrl+C ends it and takes the add-in back.`);
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    takeBack?.();
    server.close();
    server.closeAllConnections();
  });
}
