import type { DeliveryFault, Fault, RestFault } from "./types.ts";
import type { World } from "./world.ts";

const REST_KINDS = ["rate limit", "error", "hang", "reset", "slow"];
const DELIVERY_KINDS = ["lose", "duplicate", "delay", "overtake", "corrupt"];

/** A fault that is used up by requests. */
export type RequestFault = Exclude<RestFault, { kind: "slow" }>;

export type Faults = {
  arm(fault: RestFault | DeliveryFault): void;
  /** The fault that happens to this request ("METHOD /path"), which uses it up once; null: none. */
  take(request: string): RequestFault | null;
  /** The fault that happens to the next interaction on its way, which uses it up once; null: none. */
  takeDelivery(): DeliveryFault | null;
  /** Waits for `restore()`. */
  hang(): Promise<void>;
  /** Waits as long as answers are slowed down; not at all by default. */
  linger(): Promise<void>;
  restore(): void;
};

export function isRestFault(fault: Fault): fault is RestFault {
  return REST_KINDS.includes(fault.kind);
}

export function isDeliveryFault(fault: Fault): fault is DeliveryFault {
  return DELIVERY_KINDS.includes(fault.kind);
}

export function createFaults({ clock }: World): Faults {
  let armed: { fault: RequestFault; left: number }[] = [];
  let onTheWay: { fault: DeliveryFault; left: number }[] = [];
  let slowness = 0;
  const waiting = new Set<() => void>();

  return {
    arm: (fault) => {
      if (fault.kind === "slow") slowness = fault.ms;
      else if (isDeliveryFault(fault)) onTheWay.push({ fault, left: fault.times });
      else armed.push({ fault, left: fault.times });
    },
    take: (request) => {
      const next = armed.find(({ fault, left }) => left > 0 && (fault.route?.test(request) ?? true));
      if (!next) return null;
      next.left--;
      return next.fault;
    },
    takeDelivery: () => {
      const next = onTheWay.find(({ left }) => left > 0);
      if (!next) return null;
      next.left--;
      return next.fault;
    },
    hang: () =>
      new Promise((resolve) => {
        waiting.add(resolve);
      }),
    linger: () =>
      new Promise((resolve) => {
        if (slowness === 0) return resolve();
        const release = () => {
          cancel();
          waiting.delete(release);
          resolve();
        };
        const cancel = clock.after(slowness, release);
        waiting.add(release);
      }),
    restore: () => {
      armed = [];
      onTheWay = [];
      slowness = 0;
      for (const release of [...waiting]) release();
      waiting.clear();
    },
  };
}
