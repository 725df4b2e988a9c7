import { networkOf, sessionOptions, type OpenNetwork } from '../../onnx/network';
import { silence } from './silence';

/** Does a work at a moment when nobody ends the thread. */
export type Guard = <Out>(work: () => Promise<Out>) => Promise<Out>;

/**
 * ONNX Runtime's native library, which works under guard only. Throws where there is none for the platform, or none that is silent: on
 * Windows each of its versions writes what it does to a log from which Windows reports to its makers, and nothing switches that off.
 */
export async function native(guard: Guard, platform: string = process.platform): Promise<OpenNetwork<string>> {
  if (platform === 'win32') {
    throw new Error('ONNX Runtime’s library for Windows takes part in Windows’ telemetry, so its WebAssembly reads.');
  }
  silence();
  const { InferenceSession, Tensor } = await guard(() => import('onnxruntime-node'));
  return async (file, hash) => {
    // By its name, so that the library reads the file and no copy waits to be collected.
    const session = await guard(() => InferenceSession.create(file, sessionOptions.native));
    const network = networkOf(session, numbers => new Tensor('int32', numbers, [numbers.length]), hash);
    return {
      hash,
      run: inputs => guard(() => network.run(inputs)),
      close: () => guard(() => network.close()),
    };
  };
}
