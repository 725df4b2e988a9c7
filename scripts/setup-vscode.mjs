// Installs what the tests inside VS Code need, once: VS Code from npm and Chromium from Debian. `npm run setup`.
import { installChromium, installVSCode } from '../e2e/vscode/install.ts';

try {
  await installVSCode();
  await installChromium();
  console.log('VS Code and Chromium are there.');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
