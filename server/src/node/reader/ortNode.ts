import { networkOf, sessionOptions, type OpenNetwork } from '../../onnx/network';

/** Does a work at a moment when nobody ends the thread. */
export type Guard = <Out>(work: () => Promise<Out>) => Promise<Out>;

/** ONNX Runtime's native library, which works under guard only. Throws where there is none for the platform. */
export async function native(guard: Guard): Promise<OpenNetwork<string>> {
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
