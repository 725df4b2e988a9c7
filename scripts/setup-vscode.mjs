// Installs what the tests of the packed extension need, once: VS Code from npm, Chromium and strace from Debian. `npm run setup`.
import { installChromium, installStrace, installVSCode } from '../e2e/vscode/install.ts';

try {
  await installVSCode();
  await installChromium();
  await installStrace();
  console.log('VS Code and Chromium are there.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
